-- One row per cluster: its outlets, its documents, and its roots. A root is who first handed the words on: the node after the
-- outlet in the chain where one is named, else the document from which all others were derived.
CREATE VIEW independent_root AS
SELECT
    cluster_id, count(DISTINCT document.outlet_id) AS outlets, count(DISTINCT document.document_id) AS documents,
    count(DISTINCT coalesce(relay.outlet_id, relay.speaker_id, relay.name, document_root.root_id)) AS roots
FROM claim_cluster
JOIN claim_shown USING (claim_id)
JOIN document USING (document_id)
JOIN document_root USING (document_id)
LEFT JOIN claim_hop AS relay ON relay.claim_id = claim_shown.claim_id AND relay.hop = 1 AND claim_shown.hops > 1
GROUP BY cluster_id;
