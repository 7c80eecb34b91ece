-- One row per key: in how many claims it stands, and the square of how rare it is (natural logarithm of claims
-- over those that have it) in millionths: whole numbers add up to the same in any order, so equal likeness stays equal.
-- Reads match_key (number, key), match_key_name (key, kind, name), match_claim. Relies on: count, ln, round, cast, group by.
WITH held AS (
    SELECT key, count(*) AS claims FROM match_key GROUP BY key
)
SELECT
    held.key, match_key_name.kind, held.claims,
    CAST(round(1e6 * ln(1 + counted.claims * 1e0 / held.claims) * ln(1 + counted.claims * 1e0 / held.claims)) AS BIGINT) AS square
FROM held
JOIN match_key_name ON match_key_name.key = held.key
CROSS JOIN (SELECT count(*) AS claims FROM match_claim) AS counted
