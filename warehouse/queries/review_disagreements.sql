-- One row per thing on which the last standing verdicts of researchers differ, those most divided first: who says what, and why.
SELECT
    item, left_id, right_id, count(DISTINCT verdict) AS verdicts,
    list(struct_pack(researcher, verdict, note) ORDER BY researcher) AS told
FROM judgement_verdict
WHERE verdict <> 'unsure'
GROUP BY item, left_id, right_id
HAVING count(DISTINCT verdict) > 1
ORDER BY verdicts DESC, count(*) DESC, left_id, right_id
