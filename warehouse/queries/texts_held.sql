-- One row per document whose text is held: its id, and the hash of its text with its language.
SELECT document_id, concat_ws(' ', text_sha256, "language") FROM document WHERE "text" IS NOT NULL;
