-- One row per resolved speaker. Ids of origin hand are slugs that people choose, and are never reused; those of origin found begin
-- with ~ and are made from the plain name, so they are the same in every build of the same inputs.
CREATE TABLE speaker (
    speaker_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR,
    role VARCHAR,
    organization VARCHAR,
    side VARCHAR,
    origin VARCHAR NOT NULL DEFAULT 'hand',
    load_id VARCHAR,
    line BIGINT
);
