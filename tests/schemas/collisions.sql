-- print-schema -o ^collisions
CREATE TABLE collisions_row ("a b" INTEGER PRIMARY KEY, a_b INTEGER, "a-b" INTEGER, "a;b" INTEGER, a_b1 INTEGER, "type" INTEGER, type_ INTEGER);
CREATE TABLE "collisions row" (id INTEGER PRIMARY KEY);
CREATE TABLE "collisions-row" (id INTEGER PRIMARY KEY);
