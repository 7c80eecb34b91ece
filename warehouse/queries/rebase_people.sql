-- One row per name of a person or body of this snapshot.
SELECT speaker_id, name FROM speaker
UNION
SELECT speaker_id, name FROM speaker_name
ORDER BY speaker_id, name;
