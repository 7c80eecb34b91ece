-- One row per name of a speaker. name_key is the form under which two printings of one name are equal.
CREATE TABLE speaker_name (
    speaker_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    "language" VARCHAR,
    name_key VARCHAR NOT NULL,
    load_id VARCHAR,
    line BIGINT
);
