-- One row per node of computed people that was not refused.
SELECT claim_id, hop, place, speaker_id, name, kind, printed, coalesce("language", ''), coalesce(reason, '')
FROM computed_people ANTI JOIN reject USING (load_id, line)
ORDER BY claim_id, hop, place
