-- One row: the last standing decision of $researcher on who is who, and the name of the bulk it belongs to.
SELECT judgement_id, CASE WHEN json_type("value") = 'OBJECT' THEN "value" ->> '$.bulk' END AS bulk
FROM judgement_standing
WHERE researcher = $researcher AND (
    kind IN ('same_speaker', 'not_same_speaker')
    OR (kind = 'note' AND json_exists("value", '$.speaker_id'))
    OR (kind = 'claim_corrected' AND json_exists("value", '$.bulk') AND json_exists("value", '$.speaker_id'))
)
ORDER BY judged_at DESC, judgement_id DESC
LIMIT 1
