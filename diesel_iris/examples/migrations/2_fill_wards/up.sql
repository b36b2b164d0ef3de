INSERT INTO wards (name) VALUES ('East');
INSERT INTO wards (name) VALUES ('West');
