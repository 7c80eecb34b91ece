-- One row per claim that shares a key which at most $most claims have, in order: how many rows its keys make when joined.
-- Relies on: joins on equality, sum.
SELECT match_key.number, sum(weight.claims)
FROM match_key
JOIN match_key_weight AS weight ON weight.key = match_key.key
WHERE weight.claims BETWEEN 2 AND $most
GROUP BY match_key.number
ORDER BY match_key.number
