DROP INDEX documents_embedding ON TABLE documents;
DROP INDEX documents_written ON TABLE documents;
ALTER TABLE documents DROP COLUMN embedding;
ALTER TABLE documents ADD COLUMN embedding VECTOR(DOUBLE, 8);
CREATE INDEX documents_embedding ON TABLE documents (embedding) AS HNSW(Distance = 'Cosine', M = 16, efConstruction = 100);
