DROP TABLE sync_migrated
