-- One row per claim of one outlet in one cluster, in the order of what was said.
SELECT claim_id
FROM claim_cluster JOIN claim_shown USING (claim_id) JOIN document USING (document_id)
WHERE cluster_id = $cluster AND outlet_id = $outlet
ORDER BY coalesce(said_from, published_from), claim_id
