-- One row per claim: the length of its vector of words over all its words, shared or not.
-- Reads match_key, match_key_weight. Relies on: sqrt, sum.
SELECT match_key.number, sqrt(sum(weight.square) * 1e0) AS norm
FROM match_key
JOIN match_key_weight AS weight ON weight.key = match_key.key AND weight.kind = 'word'
GROUP BY match_key.number
