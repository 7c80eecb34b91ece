-- Makes match_key_weight: one row per key that 2 to $most claims share. What more claims share says too little and costs too much.
-- weight is how rare the key is (natural logarithm of claims over those that have it), squared as in a cosine.
-- Relies on: count, ln, group by.
CREATE OR REPLACE TEMP TABLE match_key_weight AS
SELECT "key", kind, count(*) AS claims, ln(1 + (SELECT count(*) FROM match_claim) / count(*)) AS weight
FROM match_key
GROUP BY "key", kind
HAVING count(*) BETWEEN 2 AND $most
