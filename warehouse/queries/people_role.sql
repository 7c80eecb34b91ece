-- One row per found speaker and office printed with the name: speaker_id, role. Of claims with one speaker alone.
SELECT DISTINCT claim.speaker_id, claim.speaker_role
FROM claim
JOIN speaker USING (speaker_id)
JOIN (SELECT claim_id FROM claim_speaker GROUP BY claim_id HAVING count(*) = 1) AS alone USING (claim_id)
WHERE speaker.origin = 'found' AND claim.speaker_role IS NOT NULL
ORDER BY ALL;
