-- Fills speaker_since with the speakers of claim_since.
INSERT INTO speaker_since
SELECT claim_id, 0, speaker_id FROM claim_since WHERE speaker_id IS NOT NULL;
