-- One row: what $researcher last decided for many things at once and still stands, and how many lines it has.
SELECT "value" ->> '$.bulk' AS bulk, count(*) AS lines, max(judged_at) AS judged_at, any_value(kind) AS kind
FROM judgement_standing
WHERE researcher = $researcher AND json_valid("value") AND "value" ->> '$.bulk' IS NOT NULL
GROUP BY bulk
ORDER BY judged_at DESC, bulk
LIMIT 1
