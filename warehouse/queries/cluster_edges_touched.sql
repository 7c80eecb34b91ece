-- Every relation that holds between two shown claims that judgements may have moved: left, right, relation, decided by, certainty.
SELECT left_id, right_id, relation, decided_by, certainty
FROM pair_relation
JOIN claim_shown AS "left" ON "left".claim_id = left_id
JOIN claim_shown AS "right" ON "right".claim_id = right_id
WHERE (relation <> 'unrelated' OR decided_by = 'judgement') AND left_id IN (FROM claim_touched) AND right_id IN (FROM claim_touched)
ORDER BY ALL;
