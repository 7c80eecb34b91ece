-- One row per claim that views show: not outranked, not rejected, as corrected, its speaker merged
-- where judgements say that two are one. corrected says that a researcher changed it;
-- the row of claim keeps the original.
CREATE VIEW claim_shown AS
SELECT
    claim.* REPLACE (
        coalesce(correction ->> '$.content', claim.content) AS content,
        coalesce(correction ->> '$.speaker_name', claim.speaker_name) AS speaker_name,
        coalesce(speaker_merged.merged_id, correction ->> '$.speaker_id', claim.speaker_id) AS speaker_id,
        coalesce(correction ->> '$.mode', claim."mode") AS "mode",
        coalesce(correction ->> '$.act', claim.act) AS act,
        coalesce(correction ->> '$.polarity', claim.polarity) AS polarity,
        coalesce(correction ->> '$.basis', claim.basis) AS basis,
        coalesce(correction ->> '$.topic', claim.topic) AS topic,
        coalesce(correction ->> '$.gloss', claim.gloss) AS gloss,
        CASE WHEN (correction -> '$.content_spans') IS NOT NULL
            THEN (correction -> '$.content_spans')::INTEGER[][] ELSE claim.content_spans END AS content_spans
    ),
    correction IS NOT NULL AS corrected
FROM claim
LEFT JOIN claim_ruling USING (claim_id)
LEFT JOIN speaker_merged ON speaker_merged.speaker_id = coalesce(correction ->> '$.speaker_id', claim.speaker_id)
WHERE claim.superseded_by IS NULL AND ruling IS DISTINCT FROM 'claim_rejected';
