DROP TABLE emb_notes
