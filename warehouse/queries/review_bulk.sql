-- One row per extracted claim that $researcher has not decided and that a decision in bulk would take: of the queue's choices, with certainty
-- from $surest up and to $doubtful, of a document, a cluster, a rule (null for any).
WITH open AS (
    SELECT claim.claim_id, claim.confidence, claim.rule, claim.document_id, claim_cluster.cluster_id
    FROM review_needed('claims', $topic, $outlet, $language, $researcher, $blind) AS needed
    JOIN claim ON claim.claim_id = needed.left_id
    LEFT JOIN claim_cluster ON claim_cluster.claim_id = claim.claim_id
    WHERE claim.claim_id NOT IN (
        SELECT left_id FROM judgement_verdict WHERE item = 'claim' AND researcher = $researcher
    )
)
SELECT claim_id
FROM open
WHERE ($surest IS NULL OR confidence >= $surest) AND ($doubtful IS NULL OR confidence <= $doubtful)
    AND ($document IS NULL OR document_id = $document) AND ($cluster IS NULL OR cluster_id = $cluster)
    AND ($rule IS NULL OR rule = $rule)
ORDER BY claim_id
