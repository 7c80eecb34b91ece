-- One row: what $researcher last decided for many things at once and still stands.
SELECT judgement_id, "value" ->> '$.bulk' AS bulk
FROM judgement_standing
WHERE researcher = $researcher AND json_type("value") = 'OBJECT' AND json_exists("value", '$.bulk')
    AND kind IN ('claim_accepted', 'claim_rejected')
ORDER BY judged_at DESC, judgement_id DESC
LIMIT 1
