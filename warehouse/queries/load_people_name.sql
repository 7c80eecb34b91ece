-- Fills speaker_name with the full names found for speakers.
INSERT INTO speaker_name BY NAME
SELECT speaker_id, people_name.name, nullif("language", '') AS "language", name_key, 'found' AS origin, reason
FROM people_name ANTI JOIN speaker_name USING (speaker_id, name_key)
ORDER BY ALL;
