DELETE FROM emb_wards;
