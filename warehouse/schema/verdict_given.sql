-- One row per verdict that a file brings (verdicts.csv): what a checker says of a claim, its rating as written. The view verdict has
-- those of the journals too.
CREATE TABLE verdict_given (
    verdict_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    checker VARCHAR NOT NULL,
    rating VARCHAR NOT NULL,
    rated_at VARCHAR,
    url VARCHAR,
    title VARCHAR,
    note VARCHAR,
    load_id VARCHAR,
    line BIGINT
);
