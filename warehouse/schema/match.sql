-- One row per pair of claims (left_id < right_id) and origin. relation is null where the evidence is weak.
-- certainty: how often such a relation is right, 0 to 1, null where nobody measured it; suggests: the relation that is likely but
-- may not be said.
CREATE TABLE "match" (
    left_id VARCHAR NOT NULL,
    right_id VARCHAR NOT NULL,
    score DOUBLE,
    relation VARCHAR,
    certainty DOUBLE,
    suggests VARCHAR,
    differs_in VARCHAR,
    reasons VARCHAR[],
    origin VARCHAR NOT NULL,
    load_id VARCHAR,
    line BIGINT
);
