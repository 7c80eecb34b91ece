-- Refuses hand-made pairs whose claims are not loaded, that pair a claim with itself, whose words are not of the vocabulary,
-- or of which another row says something else.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'left_id' AS field, 'no claim ' || coalesce(left_id, '(empty)') || ': check the id, or load its claims file too' AS reason, raw
    FROM staged_match ANTI JOIN claim ON claim_id = left_id
    UNION ALL
    SELECT load_id, line, 'right_id', 'no claim ' || coalesce(right_id, '(empty)') || ': check the id, or load its claims file too', raw
    FROM staged_match ANTI JOIN claim ON claim_id = right_id
    UNION ALL
    SELECT load_id, line, 'right_id', 'a claim is not paired with itself', raw FROM staged_match WHERE left_id = right_id
    UNION ALL
    SELECT load_id, line, 'relation', 'is one of ' || array_to_string($relations::VARCHAR[], ', '), raw
    FROM staged_match WHERE relation IS NULL OR NOT list_contains($relations::VARCHAR[], relation)
    UNION ALL
    SELECT load_id, line, 'differs_in', 'is empty or one of ' || array_to_string($differences::VARCHAR[], ', '), raw
    FROM staged_match WHERE NOT list_contains($differences::VARCHAR[], differs_in)
    UNION ALL
    SELECT load_id, line, 'relation', 'another row says ' || kept || ' of this pair: keep one of them', raw
    FROM (
        SELECT *, first(said) OVER (PARTITION BY pair ORDER BY said, load_id, line) AS kept
        FROM (
            SELECT
                *, [least(left_id, right_id), greatest(left_id, right_id)] AS pair,
                concat_ws(' in ', relation, differs_in) AS said
            FROM staged_match
        )
    )
    WHERE said <> kept
);
