-- Fills claim_adding with the standing judgements that add a claim.
INSERT INTO claim_adding
SELECT judgement_id, claim_id, researcher, judged_at, state FROM adding_read;
