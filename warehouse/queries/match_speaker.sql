-- One row per speaker of a claim of match_claim with a number in [$first, $until).
-- Relies on: joins.
SELECT match_claim.number, claim_speaker.speaker_id
FROM match_claim JOIN claim_speaker ON claim_speaker.claim_id = match_claim.claim_id
WHERE match_claim.number >= $first AND match_claim.number < $until
ORDER BY 1, 2
