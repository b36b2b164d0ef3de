CREATE TABLE sync_migrated (id INTEGER PRIMARY KEY, name VARCHAR(40));
CREATE INDEX sync_migrated_names ON TABLE sync_migrated (name)
