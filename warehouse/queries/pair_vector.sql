-- One row per claim and token: its weight, uses × rarity, in a vector of length 1.
-- Reads pair_term and pair_token. Relies on: sqrt, joins.
SELECT pair_term.claim, pair_token.token_rank, pair_term.uses * pair_token.rarity / length.length AS weight
FROM pair_term
JOIN pair_token ON pair_token.token = pair_term.token
JOIN (
    SELECT pair_term.claim, sqrt(sum(pair_term.uses * pair_token.rarity * pair_term.uses * pair_token.rarity)) AS length
    FROM pair_term
    JOIN pair_token ON pair_token.token = pair_term.token
    GROUP BY pair_term.claim
) AS length ON length.claim = pair_term.claim
