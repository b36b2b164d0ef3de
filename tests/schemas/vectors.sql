-- print-schema -o ^vectors_note$ --with-docs
CREATE TABLE vectors_note (
    id BIGINT IDENTITY PRIMARY KEY,
    meaning VECTOR(DOUBLE, 3),
    tone VECTOR(FLOAT, 2)
);
