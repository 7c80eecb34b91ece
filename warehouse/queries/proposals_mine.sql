-- One row: the last standing decision of $researcher on what a model proposes, and the name of the bulk it belongs to.
SELECT judgement_id, "value" ->> '$.bulk' AS bulk
FROM judgement_standing
WHERE researcher = $researcher AND kind IN ('claim_added', 'note') AND json_exists("value", '$.proposed')
ORDER BY judged_at DESC, judgement_id DESC
LIMIT 1;
