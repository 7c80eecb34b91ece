-- One row per name of a speaker. origin: hand or found; reason: why a found name is held to be this speaker's. name_key is the form under which two printings of one name are equal.
CREATE TABLE speaker_name (
    speaker_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    "language" VARCHAR,
    origin VARCHAR NOT NULL DEFAULT 'hand',
    reason VARCHAR,
    name_key VARCHAR NOT NULL,
    load_id VARCHAR,
    line BIGINT
);
