-- print-schema -o ^odd_names_
CREATE TABLE "odd_names_%" ("1st" INTEGER PRIMARY KEY, "%a" INTEGER, "$a" INTEGER, "_a" INTEGER, "__a" INTEGER, "a%b" INTEGER, " a" INTEGER);
