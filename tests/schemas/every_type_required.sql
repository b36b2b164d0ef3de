-- print-schema -o ^every_type_required_
CREATE TABLE every_type_required_row (
    id BIGINT IDENTITY PRIMARY KEY,
    a_bit BIT NOT NULL, a_tinyint TINYINT NOT NULL, a_smallint SMALLINT NOT NULL, an_integer INTEGER NOT NULL,
    a_bigint BIGINT NOT NULL, a_numeric NUMERIC(19, 4) NOT NULL, a_double DOUBLE NOT NULL, a_varchar VARCHAR(50) NOT NULL,
    a_longvarchar LONGVARCHAR NOT NULL, a_varbinary VARBINARY(16) NOT NULL, a_date DATE NOT NULL, a_time TIME NOT NULL,
    a_timestamp TIMESTAMP NOT NULL, an_id UNIQUEIDENTIFIER NOT NULL, a_vector VECTOR(DOUBLE, 3) NOT NULL
);
