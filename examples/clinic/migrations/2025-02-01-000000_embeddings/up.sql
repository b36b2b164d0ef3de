-- The model that embeds documents gives 64 elements, where the sample schema has room for 8.
DROP INDEX documents_embedding ON TABLE documents;
ALTER TABLE documents DROP COLUMN embedding;
ALTER TABLE documents ADD COLUMN embedding VECTOR(FLOAT, 64);
CREATE INDEX documents_written ON TABLE documents (written_at);
CREATE INDEX documents_embedding ON TABLE documents (embedding) AS HNSW(Distance = 'Cosine', M = 24);
