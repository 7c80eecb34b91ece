-- Fills judgement with the lines of the journals.
INSERT INTO judgement
SELECT judgement_id, judged_at::TIMESTAMPTZ::TIMESTAMP, researcher, kind, left_id, right_id, verdict, "value", note, supersedes, anchors
FROM judgement_read
ORDER BY judged_at, researcher, judgement_id;
