-- One row per extracted claim that $researcher has not decided and that a decision in bulk would take: of the queue's choices, with certainty
-- from $surest up and to $doubtful, of a document, a cluster, a rule (null for any).
SELECT claim_id
FROM review_open($topic, $outlet, $language, $tag, $researcher, $blind)
WHERE ($surest IS NULL OR confidence >= $surest) AND ($doubtful IS NULL OR confidence <= $doubtful)
    AND ($document IS NULL OR document_id = $document) AND ($cluster IS NULL OR cluster_id = $cluster)
    AND ($rule IS NULL OR rule = $rule)
ORDER BY claim_id
