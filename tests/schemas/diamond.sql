-- print-schema -o ^diamond_
CREATE TABLE diamond_top (id INTEGER PRIMARY KEY);
CREATE TABLE diamond_left (id INTEGER PRIMARY KEY, upper_one INTEGER REFERENCES diamond_top (id));
CREATE TABLE diamond_right (id INTEGER PRIMARY KEY, upper_one INTEGER REFERENCES diamond_top (id));
CREATE TABLE diamond_low (id INTEGER PRIMARY KEY, l INTEGER REFERENCES diamond_left (id), r INTEGER REFERENCES diamond_right (id));
