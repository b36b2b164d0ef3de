-- print-schema -o ^key_as_reference_
CREATE TABLE key_as_reference_person (id BIGINT IDENTITY PRIMARY KEY);
CREATE TABLE key_as_reference_employee (id BIGINT PRIMARY KEY REFERENCES key_as_reference_person (id), salary NUMERIC(10, 2));
