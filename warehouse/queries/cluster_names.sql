-- One row per cluster of the claims $ids that a researcher has named, and its name.
SELECT DISTINCT cluster_id, name
FROM cluster_name JOIN claim_cluster USING (cluster_id)
WHERE claim_id IN (SELECT unnest($ids))
ORDER BY cluster_id
