-- print-schema -o ^imports_ --import-types diesel::sql_types::* --import-types diesel_iris::sql_types::*
CREATE TABLE imports_row (id INTEGER PRIMARY KEY, seen_at TIMESTAMP);
