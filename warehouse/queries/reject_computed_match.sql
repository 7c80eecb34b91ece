-- Refuses computed matches of claims that are not loaded, out of order, with words or numbers that mean nothing, or that
-- say surely what is not sure: from $said a relation is said, below it is suggested.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT *, 'left_id' AS field, 'no claim ' || coalesce(left_id, '(empty)') || ': load its claims too' AS reason
    FROM computed_match ANTI JOIN claim ON claim.claim_id = computed_match.left_id
    UNION ALL
    SELECT *, 'right_id', 'no claim ' || coalesce(right_id, '(empty)') || ': load its claims too'
    FROM computed_match ANTI JOIN claim ON claim.claim_id = computed_match.right_id
    UNION ALL
    SELECT *, 'right_id', 'comes after left_id: name the smaller id first' FROM computed_match WHERE left_id >= right_id
    UNION ALL
    SELECT *, 'score', 'is a number from 0 to 1' FROM computed_match WHERE NOT coalesce(score BETWEEN 0 AND 1, true)
    UNION ALL
    SELECT *, 'certainty', 'is a number from 0 to 1' FROM computed_match WHERE NOT coalesce(certainty BETWEEN 0 AND 1, true)
    UNION ALL
    SELECT *, 'relation', 'is empty or one of ' || array_to_string($relations::VARCHAR[], ', ')
    FROM computed_match WHERE NOT list_contains($relations::VARCHAR[], relation)
    UNION ALL
    SELECT *, 'suggests', 'is empty or one of ' || array_to_string($relations::VARCHAR[], ', ')
    FROM computed_match WHERE NOT list_contains($relations::VARCHAR[], suggests)
    UNION ALL
    SELECT *, 'differs_in', 'is empty or one of ' || array_to_string($differences::VARCHAR[], ', ')
    FROM computed_match WHERE NOT list_contains($differences::VARCHAR[], differs_in)
    UNION ALL
    SELECT *, 'relation', 'is said from a certainty of ' || $said || ': below it name it in suggests'
    FROM computed_match WHERE relation IS NOT NULL AND NOT coalesce(certainty >= $said, false)
    UNION ALL
    SELECT *, 'origin', 'says who computed it, and no person did' FROM computed_match WHERE coalesce(origin, 'hand') IN ('hand', '')
)
