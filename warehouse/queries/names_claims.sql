-- One row per claim in which the person $speaker speaks, or where that is null, the unknown name $name; in the order of print.
SELECT claim_shown.claim_id, document.outlet_id
FROM claim_shown JOIN document USING (document_id)
WHERE CASE WHEN $speaker::VARCHAR IS NULL THEN claim_shown.speaker_id IS NULL AND claim_shown.speaker_name = $name
    ELSE claim_shown.claim_id IN (SELECT claim_id FROM claim_voice WHERE speaker_id = $speaker) END
ORDER BY published_from, claim_shown.claim_id
