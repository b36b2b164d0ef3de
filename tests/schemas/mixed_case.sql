-- print-schema -o ^mixed_case_
CREATE TABLE Mixed_Case_Order (OrderId INTEGER PRIMARY KEY, CustomerName VARCHAR(50), "shipTo" VARCHAR(50));
CREATE TABLE Mixed_Case_OrderLine (LineId INTEGER PRIMARY KEY, OrderId INTEGER REFERENCES mixed_case_ORDER (ORDERID));
