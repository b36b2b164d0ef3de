-- print-schema -o ^identity_without_key_
CREATE TABLE identity_without_key_event (number BIGINT IDENTITY, what VARCHAR(40));
