-- One row per claim and document of another outlet, in its language and story, that may tell the claim too by the words it has:
-- whose outlet is not silent about it.
CREATE TABLE claim_echo (
    claim_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL
);
