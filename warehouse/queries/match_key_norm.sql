-- Makes match_key_norm: one row per claim, the length of its vector of words over all its words, shared or not.
-- Relies on: sqrt, sum, ln.
CREATE OR REPLACE TEMP TABLE match_key_norm AS
SELECT match_key.number, sqrt(sum(ln(1 + counted.claims / held.claims) * ln(1 + counted.claims / held.claims))) AS norm
FROM match_key
JOIN (SELECT "key", kind, count(*) AS claims FROM match_key WHERE kind = 'word' GROUP BY "key", kind) AS held
    ON held."key" = match_key."key" AND held.kind = match_key.kind
CROSS JOIN (SELECT count(*) AS claims FROM match_claim) AS counted
GROUP BY match_key.number
