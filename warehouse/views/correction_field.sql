-- One row per claim and field that somebody corrected: the newest standing word on it (JSON), who said it, when and why. A speaker who
-- is named anew without an id is looked up by the name. Content counts only where the held text has these words at these spans: nobody's
-- line makes a quotation of words that were not printed.
CREATE VIEW correction_field AS
WITH said AS (
    SELECT
        left_id AS claim_id, judgement_id, judged_at, researcher, note, "value"::JSON AS said,
        unnest(json_keys("value") || CASE WHEN json_exists("value", '$.speaker_name') AND NOT json_exists("value", '$.speaker_id')
            THEN ['speaker_id'] ELSE [] END) AS field
    FROM judgement_standing
    WHERE kind = 'claim_corrected' AND left_id IS NOT NULL AND json_type("value") = 'OBJECT'
)
SELECT
    claim_id, field, arg_max_null(json_extract(said.said, '$.' || field), (judged_at, judgement_id)) AS said,
    arg_max(judgement_id, (judged_at, judgement_id)) AS judgement_id, arg_max(researcher, (judged_at, judgement_id)) AS researcher,
    max(judged_at) AS judged_at, arg_max_null(note, (judged_at, judgement_id)) AS note
FROM said
LEFT JOIN (SELECT claim_id, known_by, "text" AS held FROM claim JOIN document USING (document_id)) USING (claim_id)
WHERE field NOT IN ('tags', 'blind', 'restores', 'bulk') AND NOT (
    field IN ('content', 'content_spans') AND known_by = 'text'
    AND words_at(held, TRY_CAST(said.said -> '$.content_spans' AS INTEGER[][])) IS DISTINCT FROM (said.said ->> '$.content')
)
GROUP BY claim_id, field;
