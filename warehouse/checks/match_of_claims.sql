-- One row per match that is not of two different claims in order, or whose words or certainty cannot be.
SELECT left_id, right_id, relation, differs_in
FROM "match"
LEFT JOIN claim AS "left" ON "left".claim_id = left_id
LEFT JOIN claim AS "right" ON "right".claim_id = right_id
WHERE "left".claim_id IS NULL OR "right".claim_id IS NULL OR left_id >= right_id
    OR relation NOT IN (
        -- made: words of relation
        'repeats', 'corroborates', 'differs', 'contradicts', 'unrelated'
        -- end
    )
    OR suggests NOT IN (
        -- made: words of relation
        'repeats', 'corroborates', 'differs', 'contradicts', 'unrelated'
        -- end
    )
    OR certainty NOT BETWEEN 0 AND 1
    OR differs_in NOT IN (
        -- made: words of differs_in
        'number', 'modality', 'object', 'time', 'speaker', 'scope'
        -- end
    );
