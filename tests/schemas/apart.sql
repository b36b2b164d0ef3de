-- print-schema -o ^apart_ --allow-tables-to-appear-in-same-query-config none
CREATE TABLE apart_a (id INTEGER PRIMARY KEY);
CREATE TABLE apart_b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES apart_a (id));
