DROP TABLE emb_half;
