-- One row per claim that judgements change: hidden (rejected, taken back, or outranked by one added since), its corrections merged field
-- by field as JSON, and its speaker and chain as they stand where these changed (revoiced, rechained). In the snapshot as of the build.
CREATE TABLE claim_patch (
    claim_id VARCHAR NOT NULL,
    hidden BOOLEAN NOT NULL,
    correction JSON,
    revoiced BOOLEAN NOT NULL,
    speaker_name VARCHAR,
    speaker_id VARCHAR,
    rechained BOOLEAN NOT NULL,
    chain_text VARCHAR,
    hops INTEGER,
    unnamed_hop BOOLEAN
);
