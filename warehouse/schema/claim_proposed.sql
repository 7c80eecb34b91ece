-- One row per claim that a model proposes beside what was read by rules: nobody said yes to it, and it is among no claims. raw is the
-- claim as a claims file has it, its words found in the text.
CREATE TABLE claim_proposed (
    claim_id VARCHAR PRIMARY KEY,
    document_id VARCHAR NOT NULL,
    origin VARCHAR NOT NULL,
    raw VARCHAR NOT NULL
);
