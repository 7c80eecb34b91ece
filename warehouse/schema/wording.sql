-- One row per searchable wording of a claim: part is content or gloss, words how many it has. Outranked claims have none.
CREATE TABLE wording (text_number INTEGER NOT NULL, claim_id VARCHAR NOT NULL, part VARCHAR NOT NULL, words INTEGER NOT NULL);
