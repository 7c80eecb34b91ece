-- One row: the person $key, an id, or $printed and a name that means nobody known; of somebody merged, whom they are now.
SELECT person.*
FROM person
WHERE coalesce(speaker_id, $printed || name) = coalesce((SELECT merged_id FROM speaker_merged WHERE speaker_id = $key), $key)
