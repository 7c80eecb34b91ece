-- One row per claim of the cluster $cluster with its stance, those who say it first, then in the order of print.
SELECT claim_id, stance, decided_by
FROM claim_cluster JOIN claim_shown USING (claim_id) JOIN document USING (document_id)
WHERE cluster_id = $cluster
ORDER BY list_position(['says', 'differs', 'declines', 'denies'], stance), coalesce(said_from, published_from), claim_id
