-- print-schema -o ^both_ways_
CREATE TABLE both_ways_ship (id INTEGER PRIMARY KEY, captain INTEGER);
CREATE TABLE both_ways_sailor (id INTEGER PRIMARY KEY, ship INTEGER REFERENCES both_ways_ship (id), next_of INTEGER REFERENCES both_ways_sailor (id));
