-- One row per name of a speaker who can be named in a claim.
-- Relies on: comparison.
SELECT speaker_name.speaker_id, speaker_name.name
FROM speaker_name JOIN speaker ON speaker.speaker_id = speaker_name.speaker_id
WHERE speaker.kind IN ('person', 'organization', 'government')
ORDER BY 1, 2
