-- One row: the last standing line of $researcher on hypotheses and evidence, and the name of the bulk it belongs to.
SELECT judgement_id, "value" ->> '$.bulk' AS bulk
FROM judgement_standing
WHERE researcher = $researcher AND kind IN ('hypothesis', 'evidence')
ORDER BY judged_at DESC, judgement_id DESC
LIMIT 1;
