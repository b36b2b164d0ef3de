-- print-schema -o ^many_to_many_
CREATE TABLE many_to_many_tag (id INTEGER PRIMARY KEY, name VARCHAR(20));
CREATE TABLE many_to_many_note (id INTEGER PRIMARY KEY);
CREATE TABLE many_to_many_link (
    tag INTEGER REFERENCES many_to_many_tag (id), note INTEGER REFERENCES many_to_many_note (id),
    PRIMARY KEY (tag, note)
);
