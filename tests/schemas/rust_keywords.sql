-- print-schema -o ^rust_keywords_
CREATE TABLE rust_keywords_row ("type" INTEGER PRIMARY KEY, "self" INTEGER, "crate" INTEGER, "fn" INTEGER, "match" INTEGER,
    "async" INTEGER, "gen" INTEGER, "try" INTEGER, "union" INTEGER, "macro_rules" INTEGER, "move" INTEGER, "where" INTEGER);
