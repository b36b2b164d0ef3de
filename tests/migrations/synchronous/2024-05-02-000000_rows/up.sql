INSERT INTO sync_migrated (id, name) VALUES (1, 'from a migration')
