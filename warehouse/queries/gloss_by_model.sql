-- Writes the translations of gloss_answered (claim_id, gloss) beside claims that have none, marked with who made them.
UPDATE claim SET gloss = gloss_answered.gloss, gloss_language = $language, gloss_origin = $origin
FROM gloss_answered
WHERE claim.claim_id = gloss_answered.claim_id AND claim.gloss IS NULL
