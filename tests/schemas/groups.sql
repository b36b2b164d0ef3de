-- print-schema -o ^groups_ --allow-tables-to-appear-in-same-query-config fk_related_tables
CREATE TABLE groups_a (id INTEGER PRIMARY KEY);
CREATE TABLE groups_b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES groups_a (id));
CREATE TABLE groups_c (id INTEGER PRIMARY KEY);
CREATE TABLE groups_d (id INTEGER PRIMARY KEY, c INTEGER REFERENCES groups_c (id));
CREATE TABLE groups_alone (id INTEGER PRIMARY KEY);
