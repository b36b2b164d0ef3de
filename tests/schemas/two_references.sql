-- print-schema -o ^two_references_
CREATE TABLE two_references_team (id INTEGER PRIMARY KEY, name VARCHAR(30));
CREATE TABLE two_references_match (
    id INTEGER PRIMARY KEY,
    home INTEGER REFERENCES two_references_team (id),
    away INTEGER REFERENCES two_references_team (id)
);
