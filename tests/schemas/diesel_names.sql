-- print-schema -o ^diesel_names_
CREATE TABLE diesel_names_row ("table" INTEGER PRIMARY KEY, "columns" INTEGER, "dsl" INTEGER, "star" INTEGER, "all_columns" INTEGER,
    "SqlType" INTEGER, "Nullable" INTEGER, "diesel" INTEGER, "diesel_iris" INTEGER, "Integer" VARCHAR(9), "Vector" VECTOR(DOUBLE, 2), "T" INTEGER);
