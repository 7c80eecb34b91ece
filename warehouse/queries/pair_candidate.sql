-- One row per pair of claims (left before right) that may reach $threshold. Of the rarest token that a pair shares it is true
-- that its product and the product of the two rests reach the threshold together (l2cand bound, Anastasiu and Karypis 2014).
-- Reads pair_prefix. Relies on: joins on one token, DISTINCT.
SELECT DISTINCT mine.claim AS left_claim, yours.claim AS right_claim
FROM pair_prefix AS mine
JOIN pair_prefix AS yours
    ON yours.token_rank = mine.token_rank
    AND yours.claim > mine.claim
    AND mine.weight * yours.weight + mine.rest * yours.rest >= $threshold - 1e-9
