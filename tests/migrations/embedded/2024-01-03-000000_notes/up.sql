CREATE TABLE emb_notes (id INTEGER PRIMARY KEY, text VARCHAR(40))
GO
INSERT INTO emb_notes (id, text) VALUES (1, 'GO; on')
GO
