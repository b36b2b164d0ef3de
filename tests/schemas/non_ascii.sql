-- print-schema -o ^non_ascii_
CREATE TABLE "non_ascii_größe" ("schlüssel" INTEGER PRIMARY KEY, "naïve" VARCHAR(9), "名前" VARCHAR(9), "имя" VARCHAR(9));
