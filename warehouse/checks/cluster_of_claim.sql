-- One row per shown claim that is in no cluster or in several.
SELECT claim_shown.claim_id, count(cluster_id) AS clusters
FROM claim_shown LEFT JOIN claim_cluster USING (claim_id)
GROUP BY claim_shown.claim_id
HAVING count(cluster_id) <> 1;
