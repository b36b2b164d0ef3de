-- print-schema -o ^emoji_
CREATE TABLE "emoji_🦀" ("🔑" INTEGER PRIMARY KEY, "a🦀b" INTEGER, "🦀" INTEGER);
