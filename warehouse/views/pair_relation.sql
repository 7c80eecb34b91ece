-- One row per pair of claims with the relation that holds: judged before found by hand before found by matching. certainty is
-- how often such a relation is right, 0 to 1, null where people decided it.
CREATE VIEW pair_relation AS
SELECT left_id, right_id, relation, 'judgement' AS decided_by, NULL::DOUBLE AS certainty FROM pair_judged
UNION ALL
SELECT
    left_id, right_id, arg_min(relation, (origin <> 'hand', -coalesce(score, 0), origin)), 'match',
    arg_min_null(certainty, (origin <> 'hand', -coalesce(score, 0), origin))
FROM "match" ANTI JOIN pair_judged USING (left_id, right_id)
WHERE relation IS NOT NULL
GROUP BY left_id, right_id;
