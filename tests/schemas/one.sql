-- print-schema -o ^one_
CREATE TABLE one_thing (id INTEGER PRIMARY KEY);
