-- print-schema -o ^descriptions_ --with-docs
CREATE TABLE descriptions_patient (
    %DESCRIPTION 'Persons who are treated',
    id INTEGER PRIMARY KEY %DESCRIPTION 'Counted up',
    name VARCHAR(80) NOT NULL %DESCRIPTION 'As printed on the wristband.

It may change.',
    plain VARCHAR(10)
);
CREATE TABLE descriptions_none (id INTEGER PRIMARY KEY);
