-- Every relation that holds between two shown claims: left, right, relation, decided by, certainty. That two are
-- unrelated is told only where somebody judged it: such a judgement cuts a cluster.
SELECT left_id, right_id, relation, decided_by, certainty
FROM pair_relation
JOIN claim_shown AS "left" ON "left".claim_id = left_id
JOIN claim_shown AS "right" ON "right".claim_id = right_id
WHERE (relation <> 'unrelated' OR decided_by = 'judgement')
ORDER BY ALL;
