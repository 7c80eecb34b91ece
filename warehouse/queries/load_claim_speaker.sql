-- Fills claim_speaker: every speaker to whom a loaded claim's name resolves.
INSERT INTO claim_speaker
SELECT claim_id, name_resolved."position", name_resolved.speaker_id
FROM claim_kept JOIN name_resolved ON name_resolved.name = coalesce(claim_kept.speaker.name, chain[-1].name);
