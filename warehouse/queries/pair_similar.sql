-- One row per pair of claims (left before right) whose weighted cosine is $threshold or more, with that cosine.
-- Reads pair_candidate and pair_vector, candidates first: the order of the joins must stay as written, or every claim is
-- compared with every other. Relies on: joins, GROUP BY, least.
SELECT left_claim, right_claim, least(sum("left".weight * "right".weight), 1.0) AS score
FROM pair_candidate
JOIN pair_vector AS "left" ON "left".claim = pair_candidate.left_claim
JOIN pair_vector AS "right"
    ON "right".claim = pair_candidate.right_claim AND "right".token_rank = "left".token_rank
GROUP BY left_claim, right_claim
HAVING sum("left".weight * "right".weight) >= $threshold - 1e-9
