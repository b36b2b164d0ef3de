-- print-schema -o ^unlike_types_
CREATE TABLE unlike_types_a (id BIGINT IDENTITY PRIMARY KEY);
CREATE TABLE unlike_types_b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES unlike_types_a (id));
