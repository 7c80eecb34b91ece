-- One row per pair of claims (left before right) that may reach $threshold. Of the rarest token that a pair shares it is true
-- that its product and the product of the two rests reach the threshold together (l2cand bound, Anastasiu and Karypis 2014).
-- Reads pair_prefix. Relies on: joins on one token, DISTINCT.
SELECT DISTINCT "left".claim AS left_claim, "right".claim AS right_claim
FROM pair_prefix AS "left"
JOIN pair_prefix AS "right"
    ON "right".token_rank = "left".token_rank
    AND "right".claim > "left".claim
    AND "left".weight * "right".weight + "left".rest * "right".rest >= $threshold - 1e-9
