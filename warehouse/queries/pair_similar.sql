-- One row per pair of claims (left before right) whose weighted cosine is $threshold or more, with that cosine.
-- Reads pair_candidate and pair_vector, candidates first: the order of the joins must stay as written, or every claim is
-- compared with every other. Relies on: joins, GROUP BY, least.
SELECT left_claim, right_claim, least(sum(mine.weight * yours.weight), 1e0) AS score
FROM pair_candidate
JOIN pair_vector AS mine ON mine.claim = pair_candidate.left_claim
JOIN pair_vector AS yours
    ON yours.claim = pair_candidate.right_claim AND yours.token_rank = mine.token_rank
GROUP BY left_claim, right_claim
HAVING sum(mine.weight * yours.weight) >= $threshold - 1e-9
