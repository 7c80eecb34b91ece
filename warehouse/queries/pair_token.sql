-- One row per token of the compared claims: its rank, 1 for the rarest, and its rarity (idf as in scikit-learn, smoothed).
-- Reads pair_term (claim, token, uses), one row per claim and token. Relies on: ln, window functions.
SELECT
    token,
    row_number() OVER (ORDER BY count(*), token) AS token_rank,
    ln((1e0 + (SELECT count(DISTINCT claim) FROM pair_term)) / (1e0 + count(*))) + 1e0 AS rarity
FROM pair_term
GROUP BY token
