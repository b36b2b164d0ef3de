-- print-schema -o ^own_name_
CREATE TABLE own_name_row (own_name_row INTEGER PRIMARY KEY, id INTEGER);
