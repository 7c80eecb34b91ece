-- One row per pair of claims on which nothing is said and nobody has decided, in the order in which an answer is of use:
-- suggestions by how likely they are, then by how alike the two are. What models said of a pair does not count.
SELECT left_id, right_id
FROM "match"
WHERE origin NOT LIKE 'llm:%'
    AND (left_id, right_id) NOT IN (
        SELECT (least(left_id, right_id), greatest(left_id, right_id)) FROM judgement_standing
        WHERE kind = 'relation' AND left_id IS NOT NULL AND right_id IS NOT NULL
    )
GROUP BY left_id, right_id
HAVING bool_and(relation IS NULL)
ORDER BY max(certainty) DESC NULLS LAST, max(score) DESC NULLS LAST, left_id, right_id
