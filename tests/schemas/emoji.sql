-- print-schema -o ^emoji_
CREATE TABLE "emoji_🦀" ("🔑a" INTEGER PRIMARY KEY, "a🦀b" INTEGER, "🦀a" INTEGER);
