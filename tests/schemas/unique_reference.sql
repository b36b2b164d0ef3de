-- print-schema -o ^unique_reference_
CREATE TABLE unique_reference_country (id INTEGER PRIMARY KEY, code VARCHAR(2) NOT NULL UNIQUE);
CREATE TABLE unique_reference_city (id INTEGER PRIMARY KEY, country VARCHAR(2) REFERENCES unique_reference_country (code));
