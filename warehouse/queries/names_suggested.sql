-- One row per suggestion that the person $speaker is somebody else too: the other, and why; those that have an id.
SELECT other_id, speaker.name, score, reason
FROM (
    SELECT right_speaker_id AS other_id, score, reason FROM speaker_suggestion WHERE left_speaker_id = $speaker
    UNION ALL
    SELECT left_speaker_id, score, reason FROM speaker_suggestion WHERE right_speaker_id = $speaker
)
JOIN speaker ON speaker.speaker_id = other_id
WHERE other_id <> $speaker
ORDER BY score DESC, other_id
