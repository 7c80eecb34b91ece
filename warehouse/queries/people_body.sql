-- One row per name of a body that people listed: name, chief name, organization (its own name where none was given), side.
SELECT speaker_name.name, speaker.name AS chief, coalesce(speaker.organization, speaker.name) AS organization, speaker.side
FROM speaker_name JOIN speaker USING (speaker_id)
WHERE speaker.origin = 'hand' AND speaker.kind IN ('government', 'organization')
ORDER BY ALL;
