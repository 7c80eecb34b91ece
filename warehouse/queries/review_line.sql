-- One row: the line $judgement of the journals.
SELECT judgement_id, kind, verdict, note, "value", supersedes, strftime(judged_at, '%Y-%m-%dT%H:%M:%S.%fZ') AS judged_at
FROM judgement
WHERE judgement_id = $judgement
