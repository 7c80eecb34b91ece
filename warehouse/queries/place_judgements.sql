-- Fills judgement_place. Same document and content IoU ≥ .8, or the same words, make a moved claim; where the id still stands
-- for the words that were judged, the place is exact. A line that only takes another back stands wherever that one stood.
INSERT INTO judgement_place
WITH named AS (
    SELECT judgement_id, 'left' AS part, left_id AS named_id, anchors FROM judgement WHERE left_id IS NOT NULL AND kind NOT IN ('same_speaker', 'not_same_speaker')
        AND verdict IS DISTINCT FROM 'withdrawn'
    UNION ALL
    SELECT judgement_id, 'right', right_id, anchors FROM judgement WHERE right_id IS NOT NULL AND kind NOT IN ('same_speaker', 'not_same_speaker')
        AND verdict IS DISTINCT FROM 'withdrawn'
),
anchored AS (
    SELECT judgement_id, part, named_id, list_filter(
        from_json(anchors, '[{"claim_id":"VARCHAR","document_id":"VARCHAR","text_sha256":"VARCHAR","spans":[["INTEGER"]],"words":"VARCHAR"}]'),
        lambda anchor: anchor.claim_id = named_id)[1] AS anchor
    FROM named
),
exact AS (
    SELECT judgement_id, part
    FROM anchored
    JOIN claim ON claim.claim_id = named_id
    WHERE anchor IS NULL OR (claim.document_id = anchor.document_id AND claim.content = anchor.words)
),
near AS (
    SELECT judgement_id, part, claim.claim_id
    FROM anchored
    ANTI JOIN exact USING (judgement_id, part)
    JOIN claim ON claim.document_id = anchor.document_id
    WHERE claim.superseded_by IS NULL
        AND (claim.content = anchor.words OR span_iou(claim.content_spans, anchor.spans) >= 0.8)
),
moved AS (
    SELECT judgement_id, part, min(claim_id) AS claim_id, count(*) AS places FROM near GROUP BY ALL
)
SELECT
    judgement_id, part, named_id,
    CASE WHEN exact.part IS NOT NULL THEN named_id WHEN moved.places = 1 THEN moved.claim_id END,
    CASE WHEN exact.part IS NOT NULL THEN 'exact' WHEN moved.places = 1 THEN 'moved' WHEN moved.places > 1 THEN 'ambiguous'
        ELSE 'orphaned' END
FROM anchored
LEFT JOIN (SELECT judgement_id, part FROM exact) AS exact USING (judgement_id, part)
LEFT JOIN moved USING (judgement_id, part);
