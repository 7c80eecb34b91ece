-- One row per judgement that still stands (no later line supersedes it), with the claims it names as they stand now: a moved claim
-- under its new id, an ambiguous or orphaned one under none.
CREATE VIEW judgement_standing AS
SELECT judgement.* REPLACE (
    CASE WHEN "left".part IS NULL THEN judgement.left_id ELSE "left".claim_id END AS left_id,
    CASE WHEN "right".part IS NULL THEN judgement.right_id ELSE "right".claim_id END AS right_id
)
FROM judgement
ANTI JOIN judgement AS later ON later.supersedes = judgement.judgement_id
LEFT JOIN judgement_place AS "left" ON "left".judgement_id = judgement.judgement_id AND "left".part = 'left'
LEFT JOIN judgement_place AS "right" ON "right".judgement_id = judgement.judgement_id AND "right".part = 'right';
