-- print-schema -o ^every_type_row$
CREATE TABLE every_type_row (
    id BIGINT IDENTITY PRIMARY KEY,
    a_bit BIT, a_tinyint TINYINT, a_smallint SMALLINT, an_integer INTEGER, a_bigint BIGINT,
    a_numeric NUMERIC(19, 4), a_decimal DECIMAL, a_double DOUBLE, a_float FLOAT, a_real REAL,
    a_varchar VARCHAR(50), a_char CHAR(2), a_bare_varchar VARCHAR, a_text TEXT, a_longvarchar LONGVARCHAR,
    a_varbinary VARBINARY(16), a_longvarbinary LONGVARBINARY,
    a_date DATE, a_time TIME, a_time_of_three TIME(3), a_timestamp TIMESTAMP, a_datetime DATETIME,
    an_id UNIQUEIDENTIFIER, a_vector VECTOR(DOUBLE, 3), a_float_vector VECTOR(FLOAT, 3)
);
