-- The claim $claim and those it stands in, as corrected: id, document and spans, the nearest first.
WITH RECURSIVE above AS (
    SELECT claim_id, parent_id, document_id, content_spans, 0 AS steps FROM claim_shown WHERE claim_id = $claim
    UNION ALL
    SELECT claim_shown.claim_id, claim_shown.parent_id, claim_shown.document_id, claim_shown.content_spans, steps + 1
    FROM above JOIN claim_shown ON claim_shown.claim_id = above.parent_id
    WHERE steps < 20
)
SELECT claim_id, document_id, content_spans FROM above ORDER BY steps;
