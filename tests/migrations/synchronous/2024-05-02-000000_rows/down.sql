DELETE FROM sync_migrated WHERE id = 1
