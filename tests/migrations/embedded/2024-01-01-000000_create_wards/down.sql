DROP TABLE emb_beds;
DROP TABLE emb_wards;
