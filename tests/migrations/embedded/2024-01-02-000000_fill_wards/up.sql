INSERT INTO emb_wards (id, name) VALUES (1, 'East; left');
INSERT INTO emb_wards (id, name) VALUES (2, 'West');
