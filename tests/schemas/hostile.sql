-- print-schema -o ^hostile_;
CREATE TABLE "hostile_; --" ("a; --" INTEGER PRIMARY KEY, "+*/" INTEGER, "/*" INTEGER, "//" INTEGER,
    "]} fn main() {}" INTEGER, "\" INTEGER, "\\\\" INTEGER, "; DELETE x;" INTEGER, "r##" INTEGER, "a
b" INTEGER, "{}" INTEGER, "?" INTEGER);
