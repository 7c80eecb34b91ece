-- The people that a name or an id $name means, at most $most: those who are called exactly so, else those in whose names $pattern is.
WITH called AS (
    SELECT speaker_id, name FROM speaker_name
    UNION
    SELECT speaker_id, name FROM speaker
    UNION
    SELECT speaker_id, speaker_id FROM speaker
),
meant AS (
    SELECT speaker_id FROM called WHERE name = $name
    UNION ALL
    SELECT speaker_id FROM called
    WHERE regexp_matches(name, $pattern) AND NOT EXISTS (SELECT 1 FROM called WHERE name = $name)
)
SELECT DISTINCT coalesce(merged_id, speaker_id) AS speaker_id
FROM meant LEFT JOIN speaker_merged USING (speaker_id)
ORDER BY speaker_id
LIMIT $most
