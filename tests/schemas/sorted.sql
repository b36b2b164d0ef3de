-- print-schema -o ^sorted_ --column-sorting name
CREATE TABLE sorted_row (z INTEGER, a VARCHAR(5), id INTEGER PRIMARY KEY, M DATE);
