-- print-schema -o ^composite_key_
CREATE TABLE composite_key_seat (row_number INTEGER NOT NULL, seat CHAR(1) NOT NULL, price NUMERIC(8, 2), PRIMARY KEY (seat, row_number));
