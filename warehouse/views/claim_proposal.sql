-- One row per claim that a model proposes and on which nobody has decided: no standing judgement adds it or says that it is none (both
-- name it as proposed).
CREATE VIEW claim_proposal AS
WITH decided AS (
    SELECT "value" ->> '$.proposed' AS claim_id FROM judgement_standing WHERE kind IN ('claim_added', 'note') AND json_exists("value", '$.proposed')
)
SELECT
    claim_id, document_id, origin, raw ->> '$.speaker.name' AS speaker_name, raw ->> '$.content.text' AS content,
    (raw -> '$.content.spans')::INTEGER[][] AS content_spans, (raw -> '$.cue.spans')::INTEGER[][] AS cue_spans,
    (raw -> '$.speaker.spans')::INTEGER[][] AS speaker_spans, raw
FROM claim_proposed ANTI JOIN decided USING (claim_id);
