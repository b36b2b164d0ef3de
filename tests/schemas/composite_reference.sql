-- print-schema -o ^composite_reference_
CREATE TABLE composite_reference_seat (row_number INTEGER, seat VARCHAR(2), PRIMARY KEY (row_number, seat));
CREATE TABLE composite_reference_ticket (
    id INTEGER PRIMARY KEY, row_number INTEGER, seat VARCHAR(2),
    FOREIGN KEY (row_number, seat) REFERENCES composite_reference_seat (row_number, seat)
);
