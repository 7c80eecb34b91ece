-- One row per claim and token of its prefix: rare tokens first, as far as what follows could by itself still reach $threshold.
-- rest: length of the vector after this token. Two claims at or above the threshold share a token of both prefixes: were the
-- rarest token they share outside one of them, all they share would lie in a rest shorter than the threshold (Bayardo, Ma and
-- Srikant 2007; the bound by lengths: Anastasiu and Karypis 2014). Reads pair_vector. Relies on: sqrt, greatest, window functions.
SELECT claim, token_rank, weight, sqrt(greatest(rest_squared, 0e0)) AS rest
FROM (
    SELECT
        claim, token_rank, weight,
        coalesce(sum(weight * weight) OVER (
            PARTITION BY claim ORDER BY token_rank DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ), 0e0) AS rest_squared
    FROM pair_vector
) AS suffix
WHERE rest_squared + weight * weight >= $threshold * $threshold - 1e-9
