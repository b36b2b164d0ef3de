-- print-schema -o ^itself_
CREATE TABLE itself_folder (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES itself_folder (id));
