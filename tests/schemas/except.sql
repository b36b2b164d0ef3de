-- print-schema -o ^except_k
CREATE TABLE except_kept (id INTEGER PRIMARY KEY);
CREATE TABLE except_old (id INTEGER PRIMARY KEY);
