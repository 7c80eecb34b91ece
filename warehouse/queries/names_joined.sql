-- One row per standing judgement that the person $speaker and somebody are the same or are not: who decided it, and when.
SELECT
    judgement_id, judgement_standing.kind, researcher, strftime(judgement_standing.judged_at, '%Y-%m-%dT%H:%M:%SZ') AS judged_at, left_id, right_id,
    "left".name AS left_name, "right".name AS right_name
FROM judgement_standing
LEFT JOIN speaker AS "left" ON "left".speaker_id = left_id
LEFT JOIN speaker AS "right" ON "right".speaker_id = right_id
WHERE judgement_standing.kind IN ('same_speaker', 'not_same_speaker')
    AND (
        $speaker IN (left_id, right_id)
        OR left_id IN (SELECT speaker_id FROM speaker_merged WHERE merged_id = $speaker)
        OR right_id IN (SELECT speaker_id FROM speaker_merged WHERE merged_id = $speaker)
    )
ORDER BY judgement_standing.judged_at DESC, judgement_id
