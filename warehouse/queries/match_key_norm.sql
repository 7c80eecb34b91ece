-- One row per claim: its story, and the length of its vector of words over all its words, shared or not.
-- Reads match_claim, match_key, match_key_weight. Relies on: sqrt, sum.
SELECT match_claim.number, match_claim.story_id, sqrt(sum(weight.square) * 1e0) AS norm
FROM match_claim
JOIN match_key ON match_key.number = match_claim.number
JOIN match_key_weight AS weight ON weight.key = match_key.key AND weight.kind = 'word'
GROUP BY match_claim.number, match_claim.story_id
