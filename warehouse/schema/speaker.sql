-- One row per resolved speaker. Ids are slugs that people choose, and are never reused.
CREATE TABLE speaker (
    speaker_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR,
    role VARCHAR,
    organization VARCHAR,
    side VARCHAR,
    load_id VARCHAR,
    line BIGINT
);
