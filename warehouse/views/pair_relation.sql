-- One row per pair of claims with the relation that holds: judged before found by hand before found by matching.
CREATE VIEW pair_relation AS
SELECT left_id, right_id, relation, 'judgement' AS decided_by FROM pair_judged
UNION ALL
SELECT left_id, right_id, arg_min(relation, (origin <> 'hand', -coalesce(score, 0), origin)), 'match'
FROM "match" ANTI JOIN pair_judged USING (left_id, right_id)
WHERE relation IS NOT NULL
GROUP BY left_id, right_id;
