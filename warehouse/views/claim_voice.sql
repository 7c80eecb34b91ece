-- One row per speaker of a shown claim, in the order of print: as corrected, and merged where judgements say two are one. Who is corrected
-- speaks alone.
CREATE VIEW claim_voice AS
SELECT claim_id, 0 AS "position", speaker_id FROM claim_shown WHERE speaker_id IS NOT NULL
UNION ALL
SELECT claim_id, "position", coalesce(speaker_merged.merged_id, claim_speaker.speaker_id)
FROM claim_speaker
SEMI JOIN claim_shown USING (claim_id)
LEFT JOIN speaker_merged ON speaker_merged.speaker_id = claim_speaker.speaker_id
WHERE "position" > 0 AND claim_id NOT IN (SELECT claim_id FROM claim_patch WHERE revoiced);
