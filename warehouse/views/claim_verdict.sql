-- One row per claim and verdict on it: its own, and those on its whole cluster.
CREATE VIEW claim_verdict AS
SELECT claim_id, verdict.* EXCLUDE (claim_id) FROM verdict WHERE about = 'claim'
UNION ALL
SELECT claim_cluster.claim_id, verdict.* EXCLUDE (claim_id)
FROM verdict JOIN claim_cluster USING (cluster_id)
WHERE about = 'cluster';
