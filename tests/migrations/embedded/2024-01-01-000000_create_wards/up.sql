-- two tables; and an index
CREATE TABLE emb_wards (
    %DESCRIPTION 'Where patients lie; or sit',
    id INTEGER PRIMARY KEY,
    name VARCHAR(40) NOT NULL
);
CREATE TABLE emb_beds (id INTEGER PRIMARY KEY, ward INTEGER REFERENCES emb_wards (id));
CREATE INDEX emb_by_ward ON emb_beds (ward);
