-- print-schema -o ^hostile_;
CREATE TABLE "hostile_; --" ("a; --" INTEGER PRIMARY KEY, "+*/a" INTEGER, "/*a" INTEGER, "//a" INTEGER,
    "]} fn main() {}" INTEGER, "\a" INTEGER, "\\\\a" INTEGER, "; DELETE x;" INTEGER, "r##" INTEGER, "a
b" INTEGER, "{}a" INTEGER, "?a" INTEGER);
