-- One row per claim that views show: of a document asked for (told_here), not outranked, not rejected, as corrected field by field, its speaker merged
-- where judgements say that two are one. corrected says that a researcher changed it;
-- the row of claim keeps the original, correction_field says who changed what.
CREATE VIEW claim_shown AS
SELECT
    claim.* REPLACE (
        coalesce(speaker_merged.merged_id, CASE WHEN revoiced THEN claim_patch.speaker_id ELSE claim.speaker_id END) AS speaker_id,
        CASE WHEN rechained THEN claim_patch.chain_text ELSE claim.chain_text END AS chain_text,
        CASE WHEN rechained THEN claim_patch.hops ELSE claim.hops END AS hops,
        CASE WHEN rechained THEN claim_patch.unnamed_hop ELSE claim.unnamed_hop END AS unnamed_hop,
        CASE WHEN json_exists(correction, '$.gloss') THEN 'hand' ELSE claim.gloss_origin END AS gloss_origin,
        -- made: corrections
        CASE WHEN json_exists(correction, '$.parent_id') THEN correction ->> '$.parent_id' ELSE claim."parent_id" END AS "parent_id",
        CASE WHEN json_exists(correction, '$.content') THEN correction ->> '$.content' ELSE claim."content" END AS "content",
        CASE WHEN json_exists(correction, '$.content_spans') THEN (correction -> '$.content_spans')::INTEGER[][] ELSE claim."content_spans" END AS "content_spans",
        CASE WHEN json_exists(correction, '$.speaker_text') THEN correction ->> '$.speaker_text' ELSE claim."speaker_text" END AS "speaker_text",
        CASE WHEN json_exists(correction, '$.speaker_spans') THEN (correction -> '$.speaker_spans')::INTEGER[][] ELSE claim."speaker_spans" END AS "speaker_spans",
        CASE WHEN json_exists(correction, '$.speaker_name') THEN correction ->> '$.speaker_name' ELSE claim."speaker_name" END AS "speaker_name",
        CASE WHEN json_exists(correction, '$.speaker_role') THEN correction ->> '$.speaker_role' ELSE claim."speaker_role" END AS "speaker_role",
        CASE WHEN json_exists(correction, '$.cue') THEN correction ->> '$.cue' ELSE claim."cue" END AS "cue",
        CASE WHEN json_exists(correction, '$.cue_spans') THEN (correction -> '$.cue_spans')::INTEGER[][] ELSE claim."cue_spans" END AS "cue_spans",
        CASE WHEN json_exists(correction, '$.mode') THEN correction ->> '$.mode' ELSE claim."mode" END AS "mode",
        CASE WHEN json_exists(correction, '$.act') THEN correction ->> '$.act' ELSE claim."act" END AS "act",
        CASE WHEN json_exists(correction, '$.polarity') THEN correction ->> '$.polarity' ELSE claim."polarity" END AS "polarity",
        CASE WHEN json_exists(correction, '$.basis') THEN correction ->> '$.basis' ELSE claim."basis" END AS "basis",
        CASE WHEN json_exists(correction, '$.topic') THEN correction ->> '$.topic' ELSE claim."topic" END AS "topic",
        CASE WHEN json_exists(correction, '$.gloss') THEN correction ->> '$.gloss' ELSE claim."gloss" END AS "gloss"
        -- end
    ),
    correction IS NOT NULL AS corrected
FROM claim
LEFT JOIN claim_patch USING (claim_id)
LEFT JOIN speaker_merged ON speaker_merged.speaker_id = CASE WHEN revoiced THEN claim_patch.speaker_id ELSE claim.speaker_id END
WHERE told_here(claim.document_id) AND claim.superseded_by IS NULL AND hidden IS NOT TRUE;
