-- One row per searchable wording of a claim, in the order of claims: part is content or gloss, words what is printed, length
-- how many words those are. Outranked claims have none.
CREATE TABLE wording (
    text_number INTEGER NOT NULL, claim_id VARCHAR NOT NULL, part VARCHAR NOT NULL, words VARCHAR NOT NULL, length INTEGER NOT NULL
);
