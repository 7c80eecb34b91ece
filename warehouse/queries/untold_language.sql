-- One row per document whose text is held and whose language nobody says, at most $most: its beginning.
SELECT document_id, left("text", 6000) AS beginning
FROM document
WHERE "language" IS NULL AND "text" IS NOT NULL
ORDER BY document_id
LIMIT $most;
