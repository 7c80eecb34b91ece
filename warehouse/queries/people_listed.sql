-- One row per name of a speaker that people listed, the one it is listed by among them: speaker_id, name, kind.
SELECT speaker_id, named.name, speaker.kind
FROM (SELECT speaker_id, name FROM speaker_name UNION SELECT speaker_id, name FROM speaker) AS named
JOIN speaker USING (speaker_id)
WHERE speaker.origin = 'hand'
ORDER BY ALL;
