-- One row per claim in a cluster with the intervals in which it was said and printed.
CREATE VIEW claim_dated AS
SELECT
    cluster_id, claim_id, stance, act, polarity, claim_shown.document_id, claim_shown.speaker_id, document.outlet_id,
    said_from, said_until, published_from, published_until
FROM claim_cluster JOIN claim_shown USING (claim_id) JOIN document USING (document_id);
