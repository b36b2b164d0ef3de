-- print-schema -o ^odd_names_
CREATE TABLE "odd_names_%" ("1st" INTEGER PRIMARY KEY, "%" INTEGER, "$" INTEGER, "_" INTEGER, "__" INTEGER, "a%b" INTEGER, " " INTEGER);
