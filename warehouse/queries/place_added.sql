-- Fills judgement_place with where the words of added claims stand now.
INSERT INTO judgement_place
SELECT judgement_id, 'added', claim_id, CASE WHEN state IN ('exact', 'moved') THEN claim_id END, state FROM claim_adding;
