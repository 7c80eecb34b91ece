-- Sets superseded_by where a better origin made a claim on the same words: content IoU ≥ .8 and cues that overlap.
UPDATE claim SET superseded_by = better.claim_id
FROM (
    SELECT worse_id, arg_min(better_id, (better_rank, -iou, better_id)) AS claim_id
    FROM (
        SELECT
            worse.claim_id AS worse_id, better.claim_id AS better_id, origin_rank(better.origin) AS better_rank,
            span_iou(better.content_spans, worse.content_spans) AS iou
        FROM claim AS worse
        JOIN claim AS better ON better.document_id = worse.document_id AND origin_rank(better.origin) < origin_rank(worse.origin)
        WHERE worse.known_by = 'text' AND better.known_by = 'text' AND worse.document_id IN (
                SELECT document_id FROM claim GROUP BY document_id HAVING min(origin_rank(origin)) <> max(origin_rank(origin))
            )
            AND (span_overlap(better.cue_spans, worse.cue_spans) > 0 OR len(better.cue_spans) + len(worse.cue_spans) = 0)
    )
    WHERE iou >= 0.8
    GROUP BY worse_id
) AS better
WHERE claim.claim_id = better.worse_id;
