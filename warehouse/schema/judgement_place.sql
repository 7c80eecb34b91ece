-- One row per judgement and claim it names (part: left, right): where that claim stands now. state is exact (the same words at the
-- same place), moved (another claim on them), ambiguous (several), or orphaned (none; claim_id is then null).
CREATE TABLE judgement_place (
    judgement_id VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    named_id VARCHAR NOT NULL,
    claim_id VARCHAR,
    state VARCHAR NOT NULL
);
