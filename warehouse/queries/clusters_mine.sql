-- One row: the last standing decision of $researcher on clusters, and the name of the bulk it belongs to.
SELECT judgement_id, CASE WHEN json_type("value") = 'OBJECT' THEN "value" ->> '$.bulk' END AS bulk
FROM judgement_standing
WHERE researcher = $researcher AND (
    kind IN ('cluster_named', 'relation') OR (kind = 'note' AND note IS NOT NULL AND verdict IS NULL AND left_id IS NOT NULL)
)
ORDER BY judged_at DESC, judgement_id DESC
LIMIT 1
