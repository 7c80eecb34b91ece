-- Hides claims of the snapshot that nobody adds any more, and those on whose words somebody added a claim since: content IoU ≥ .8 and
-- cues that overlap, as in supersede_claims.
INSERT INTO claim_patch BY NAME
SELECT DISTINCT claim_id, true AS hidden, false AS revoiced, false AS rechained
FROM (
    SELECT claim_id
    FROM claim JOIN "load" ON "load".load_id = claim.load_id
    WHERE "load".format = 'judgements' AND claim_id NOT IN (SELECT claim_id FROM claim_adding)
    UNION ALL
    SELECT worse.claim_id
    FROM claim_since AS better
    JOIN claim AS worse ON worse.document_id = better.document_id AND origin_rank(better.origin) < origin_rank(worse.origin)
    WHERE span_iou(better.content_spans, worse.content_spans) >= 0.8
        AND (span_overlap(better.cue_spans, worse.cue_spans) > 0 OR len(better.cue_spans) + len(worse.cue_spans) = 0)
)
WHERE claim_id NOT IN (SELECT claim_id FROM claim_patch WHERE hidden);
