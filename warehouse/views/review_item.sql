-- One row per thing to review: a pair of claims that somebody or something matched, or a claim that was extracted (right_id is '').
-- doubt is how useful an answer is (0 known, 1 most): a suggestion the more the likelier it is, what is said the less the surer it is,
-- else alike but without a relation, or with a score near a half; split says that two origins name two relations; claims is the
-- size of the larger cluster as of the build; lesson is its place in the order of what teaches a reader of one's own most, the smallest
-- first: by what that reader doubts, two claims of a document at a time, else by what the rules doubt; pairs teach none. settled says that it came by hand. Judgements never move a row: only a build does.
CREATE VIEW review_item AS
WITH sized AS (
    SELECT claim_id, claims
    FROM cluster_built JOIN (SELECT cluster_id, count(*) AS claims FROM cluster_built GROUP BY cluster_id) USING (cluster_id)
),
pair AS (
    SELECT
        left_id, right_id, max(score) AS score, count(DISTINCT relation) > 1 AS split, bool_or(origin = 'hand') AS settled,
        CASE WHEN bool_or(origin = 'hand') THEN 0
            WHEN max(certainty) IS NOT NULL AND bool_and(relation IS NULL) THEN 0.5 + max(certainty) / 2
            WHEN max(certainty) IS NOT NULL THEN 1 - max(certainty)
            WHEN bool_and(relation IS NULL) THEN 0.5 + coalesce(max(score), 1) / 2
            ELSE 1 - 2 * abs(coalesce(max(score), 0.5) - 0.5) END AS doubt
    FROM "match"
    GROUP BY left_id, right_id
)
SELECT
    'pair' AS item, left_id, right_id, score, doubt, split, settled,
    greatest(coalesce("left".claims, 1), coalesce("right".claims, 1)) AS claims, 'infinity'::DOUBLE AS lesson
FROM pair
LEFT JOIN sized AS "left" ON "left".claim_id = left_id
LEFT JOIN sized AS "right" ON "right".claim_id = right_id
UNION ALL
SELECT
    'claim', claim.claim_id, '', confidence, 1 - coalesce(confidence, 0), false, false, coalesce(sized.claims, 1),
    coalesce((claim_doubt.nth - 1) // 2 - claim_doubt.doubt, abs(2 * coalesce(confidence, 0.5) - 1))
FROM claim
LEFT JOIN sized USING (claim_id)
LEFT JOIN claim_doubt USING (claim_id)
WHERE origin <> 'hand' AND (confidence IS NOT NULL OR origin_rank(origin) = 3) AND superseded_by IS NULL;
