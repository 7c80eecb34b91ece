-- One row per claim and other document that has the claim's words in a passage both share (kin_passage).
CREATE TABLE claim_reprint (
    claim_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL
);
