-- The people that a name or an id $name means, at most $most.
SELECT DISTINCT coalesce(merged_id, speaker_id) AS speaker_id
FROM (SELECT speaker_id, name FROM speaker_name UNION SELECT speaker_id, name FROM speaker UNION SELECT speaker_id, speaker_id FROM speaker)
LEFT JOIN speaker_merged USING (speaker_id)
WHERE name = $name
ORDER BY speaker_id
LIMIT $most
