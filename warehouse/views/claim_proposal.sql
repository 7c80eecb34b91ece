-- One row per claim that a model proposes and on which nobody has decided: no standing judgement adds it or says that it is none (both
-- name it as proposed). said_here are those to whom claims on the same words are ascribed.
CREATE VIEW claim_proposal AS
WITH decided AS (
    SELECT "value" ->> '$.proposed' AS claim_id FROM judgement_standing WHERE kind IN ('claim_added', 'note') AND json_exists("value", '$.proposed')
),
proposal AS (
    SELECT *, (raw -> '$.content.spans')::INTEGER[][] AS content_spans FROM claim_proposed ANTI JOIN decided USING (claim_id)
),
beside AS (
    SELECT proposal.claim_id, list(DISTINCT claim.speaker_name ORDER BY claim.speaker_name) AS said_here
    FROM proposal JOIN claim_shown AS claim USING (document_id)
    WHERE span_iou(claim.content_spans, proposal.content_spans) >= 0.8
    GROUP BY proposal.claim_id
)
SELECT
    claim_id, document_id, origin, raw ->> '$.speaker.name' AS speaker_name, raw ->> '$.content.text' AS content, content_spans,
    (raw -> '$.cue.spans')::INTEGER[][] AS cue_spans, (raw -> '$.speaker.spans')::INTEGER[][] AS speaker_spans,
    coalesce(said_here, []) AS said_here, raw
FROM proposal LEFT JOIN beside USING (claim_id);
