-- print-schema -o ^chain_
CREATE TABLE chain_a (id INTEGER PRIMARY KEY);
CREATE TABLE chain_b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES chain_a (id));
CREATE TABLE chain_c (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES chain_b (id));
CREATE TABLE chain_d (id INTEGER PRIMARY KEY, c_id INTEGER REFERENCES chain_c (id));
