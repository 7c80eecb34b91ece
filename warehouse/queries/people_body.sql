-- One row per name of a body that people listed, the one it is listed by among them: name, chief name, organization (its own name
-- where none was given), side.
SELECT named.name, speaker.name AS chief, coalesce(speaker.organization, speaker.name) AS organization, speaker.side
FROM (SELECT speaker_id, name FROM speaker_name UNION SELECT speaker_id, name FROM speaker) AS named
JOIN speaker USING (speaker_id)
WHERE speaker.origin = 'hand' AND speaker.kind IN ('government', 'organization')
ORDER BY ALL;
