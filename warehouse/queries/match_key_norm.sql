-- Makes match_key_norm: one row per claim, the length of its vector of words over all its words, shared or not.
-- Relies on: sqrt, sum.
CREATE OR REPLACE TEMP TABLE match_key_norm AS
SELECT match_key.number, sqrt(sum(weight.square) * 1e0) AS norm
FROM match_key
JOIN match_key_weight AS weight ON weight."key" = match_key."key" AND weight.kind = 'word'
GROUP BY match_key.number
