-- One row per claim that views show: not outranked, not rejected, as corrected, its speaker merged
-- where judgements say that two are one. corrected says that a researcher changed it;
-- the row of claim keeps the original.
CREATE VIEW claim_shown AS
SELECT
    claim.* REPLACE (
        coalesce(speaker_merged.merged_id, correction ->> '$.speaker_id', claim.speaker_id) AS speaker_id,
        -- made: corrections
        coalesce(correction ->> '$.content', claim."content") AS "content",
        coalesce((correction -> '$.content_spans')::INTEGER[][], claim."content_spans") AS "content_spans",
        coalesce(correction ->> '$.speaker_name', claim."speaker_name") AS "speaker_name",
        coalesce(correction ->> '$.speaker_role', claim."speaker_role") AS "speaker_role",
        coalesce(correction ->> '$.mode', claim."mode") AS "mode",
        coalesce(correction ->> '$.act', claim."act") AS "act",
        coalesce(correction ->> '$.polarity', claim."polarity") AS "polarity",
        coalesce(correction ->> '$.basis', claim."basis") AS "basis",
        coalesce(correction ->> '$.topic', claim."topic") AS "topic",
        coalesce(correction ->> '$.gloss', claim."gloss") AS "gloss"
        -- end
    ),
    correction IS NOT NULL AS corrected
FROM claim
LEFT JOIN claim_ruling USING (claim_id)
LEFT JOIN speaker_merged ON speaker_merged.speaker_id = coalesce(correction ->> '$.speaker_id', claim.speaker_id)
WHERE claim.superseded_by IS NULL AND ruling IS DISTINCT FROM 'claim_rejected';
