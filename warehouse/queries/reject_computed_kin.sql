-- Refuses computed kin of documents that are not loaded, out of order, with words or numbers that mean nothing, or with
-- passages that do not stand in the texts. A pair without a kind only shares its passages.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT *, 'left_id' AS field, 'no document ' || coalesce(left_id, '(empty)') || ': load it too' AS reason
    FROM computed_kin ANTI JOIN document ON document.document_id = computed_kin.left_id
    UNION ALL
    SELECT *, 'right_id', 'no document ' || coalesce(right_id, '(empty)') || ': load it too'
    FROM computed_kin ANTI JOIN document ON document.document_id = computed_kin.right_id
    UNION ALL
    SELECT *, 'right_id', 'comes after left_id: name the smaller id first' FROM computed_kin WHERE left_id >= right_id
    UNION ALL
    SELECT *, 'kind', 'is one of ' || array_to_string($derivations::VARCHAR[], ', ')
    FROM computed_kin WHERE NOT list_contains($derivations::VARCHAR[], kind)
    UNION ALL
    SELECT *, 'certainty', 'and the shares are numbers from 0 to 1' FROM computed_kin
    WHERE kind IS NOT NULL AND NOT coalesce(certainty BETWEEN 0 AND 1 AND left_share BETWEEN 0 AND 1 AND right_share BETWEEN 0 AND 1, false)
    UNION ALL
    SELECT *, 'origin', 'says who computed it, and no person did' FROM computed_kin WHERE coalesce(origin, 'hand') IN ('hand', '')
    UNION ALL
    SELECT computed_kin.*, 'passages', 'are [left start, left end, right start, right end] in code points of the texts'
    FROM computed_kin
    JOIN document AS mine ON mine.document_id = left_id
    JOIN document AS yours ON yours.document_id = right_id
    WHERE NOT coalesce(list_bool_and([
        len(passage) = 4 AND 0 <= passage[1] AND passage[1] < passage[2] AND passage[2] <= length(mine."text")
        AND 0 <= passage[3] AND passage[3] < passage[4] AND passage[4] <= length(yours."text")
        FOR passage IN passages
    ]), passages IS NULL OR len(passages) = 0)
)
