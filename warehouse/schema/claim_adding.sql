-- One row per standing judgement that adds a claim: the claim, and how its words were found again (exact, moved, ambiguous, orphaned).
CREATE TABLE claim_adding (
    judgement_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    researcher VARCHAR NOT NULL,
    judged_at TIMESTAMP NOT NULL,
    state VARCHAR NOT NULL
);
