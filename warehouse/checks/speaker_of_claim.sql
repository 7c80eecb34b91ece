-- One row per speaker of a claim where the claim or the speaker is not there, or the first is not the claim's own.
SELECT claim_speaker.claim_id, claim_speaker.speaker_id
FROM claim_speaker
LEFT JOIN claim USING (claim_id)
LEFT JOIN speaker ON speaker.speaker_id = claim_speaker.speaker_id
WHERE claim.claim_id IS NULL OR speaker.speaker_id IS NULL
    OR (claim_speaker."position" = 0 AND claim.speaker_id IS DISTINCT FROM claim_speaker.speaker_id);
