INSERT INTO emb_wards (id, name) VALUES (7, 'North');
INSERT INTO emb_wards (id, name) VALUES (1, 'taken');
