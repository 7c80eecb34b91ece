-- One row per name of a speaker that people listed: speaker_id, name, kind.
SELECT speaker_id, speaker_name.name, speaker.kind
FROM speaker_name JOIN speaker USING (speaker_id)
WHERE speaker.origin = 'hand'
ORDER BY ALL;
