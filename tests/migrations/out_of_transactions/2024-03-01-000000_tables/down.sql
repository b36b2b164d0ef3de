DROP TABLE emb_apart;
