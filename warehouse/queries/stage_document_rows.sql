-- Stages rows of a catalogue.
INSERT INTO staged_document
SELECT $load_id, line, raw, NULL, document_id, outlet, NULL, url, archived_url, retrieved_at, title, kind, "language",
    published_at, "text", derived_from, derivation, lower(complete) = 'true', note,
    string_split(credits, '; '), capture, capture_sha256
FROM document_given;
