-- One row per document whose text is not the one its hash was made of.
SELECT document_id FROM document WHERE sha256("text") IS DISTINCT FROM text_sha256;
