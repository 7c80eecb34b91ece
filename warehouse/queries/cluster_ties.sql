-- The claims of its cluster to which the claim $claim is directly related.
SELECT DISTINCT CASE WHEN left_id = $claim THEN right_id ELSE left_id END AS claim_id
FROM pair_relation
WHERE $claim IN (left_id, right_id) AND relation <> 'unrelated'
ORDER BY claim_id
