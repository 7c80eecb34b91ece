-- One row per cluster of $clusters, column of $columns and stance taken there: by how many documents and claims, and the first claim.
SELECT
    cluster_id, column_id, stance, count(DISTINCT document_id) AS documents, count(*) AS claims,
    arg_min(claim_id, (since, claim_id)) AS first_id
FROM many_picked($by, $wanted)
WHERE list_contains($clusters, cluster_id) AND list_contains($columns, column_id)
GROUP BY cluster_id, column_id, stance
ORDER BY cluster_id, column_id, list_position(['says', 'denies', 'declines', 'differs'], stance)
