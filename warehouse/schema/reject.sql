-- One row per refused input row. line counts from 1, null where the whole file is refused.
CREATE TABLE reject (
    load_id VARCHAR NOT NULL,
    line BIGINT,
    field VARCHAR,
    reason VARCHAR NOT NULL,
    raw VARCHAR
);
