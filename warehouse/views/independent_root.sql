-- One row per cluster: its outlets, its documents, how many acts of saying they report, and how many roots (claim_root) its claims have at most, never more than it has
-- documents: twelve outlets that print one agency have one.
CREATE VIEW independent_root AS
SELECT
    cluster_id, count(DISTINCT document.outlet_id) AS outlets, count(DISTINCT document.document_id) AS documents,
    count(DISTINCT claim_cluster.utterance_id) AS utterances,
    least(count(DISTINCT claim_root.root), count(DISTINCT document.document_id)) AS roots
FROM claim_cluster
JOIN claim_shown USING (claim_id)
JOIN document USING (document_id)
JOIN claim_root USING (claim_id)
GROUP BY cluster_id;
