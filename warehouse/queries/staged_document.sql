-- One row per row of a catalogue or line of a documents file, as typed; outlet is an id or a name.
CREATE TEMP TABLE staged_document (
    load_id VARCHAR, line BIGINT, raw VARCHAR, document_id VARCHAR, given_id VARCHAR, outlet VARCHAR, outlet_id VARCHAR,
    url VARCHAR, archived_url VARCHAR, retrieved_at VARCHAR, title VARCHAR, kind VARCHAR, "language" VARCHAR,
    published_at VARCHAR, "text" VARCHAR, derived_from VARCHAR, derivation VARCHAR, complete BOOLEAN, note VARCHAR,
    credits VARCHAR[], capture VARCHAR, capture_sha256 VARCHAR
);
