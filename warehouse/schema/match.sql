-- One row per pair of claims (left_id < right_id) and origin. relation is null where the evidence is weak.
CREATE TABLE "match" (
    left_id VARCHAR NOT NULL,
    right_id VARCHAR NOT NULL,
    score DOUBLE,
    relation VARCHAR,
    differs_in VARCHAR,
    reasons VARCHAR[],
    origin VARCHAR NOT NULL,
    load_id VARCHAR,
    line BIGINT
);
