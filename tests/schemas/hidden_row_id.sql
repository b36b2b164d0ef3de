-- print-schema -o ^hidden_row_id_ --row-id
CREATE TABLE hidden_row_id_log (line VARCHAR(200), seen_at TIMESTAMP);
CREATE TABLE hidden_row_id_kept (id INTEGER PRIMARY KEY);
CREATE TABLE hidden_row_id_taken (id INTEGER, row_id INTEGER);
