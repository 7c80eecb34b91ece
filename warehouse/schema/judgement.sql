-- One row per line of the journals: in the snapshot as of the build, in a Warehouse as of now.
-- value is JSON as the kind needs; anchors hold what the ids stood for when the line was written.
CREATE TABLE judgement (
    judgement_id VARCHAR NOT NULL,
    judged_at TIMESTAMP NOT NULL,
    researcher VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    left_id VARCHAR,
    right_id VARCHAR,
    verdict VARCHAR,
    "value" VARCHAR,
    note VARCHAR,
    supersedes VARCHAR,
    anchors VARCHAR
);
