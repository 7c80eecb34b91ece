-- One row per judgement: the worst state of the claims, speakers or document it names (exact, moved, ambiguous, orphaned).
CREATE VIEW judgement_anchor AS
SELECT judgement_id, ['exact', 'moved', 'ambiguous', 'orphaned'][coalesce(max(place), 1)] AS state
FROM judgement
LEFT JOIN (
    SELECT judgement_id, list_position(['exact', 'moved', 'ambiguous', 'orphaned'], state) AS place FROM judgement_place
    UNION ALL
    SELECT judgement_id, CASE WHEN speaker.speaker_id IS NULL THEN 4 ELSE 1 END
    FROM (
        SELECT judgement_id, unnest([left_id, right_id]) AS speaker_id
        FROM judgement WHERE kind IN ('same_speaker', 'not_same_speaker')
    )
    LEFT JOIN speaker USING (speaker_id)
    UNION ALL
    SELECT judgement_id, CASE WHEN document.document_id IS NULL THEN 4 ELSE 1 END
    FROM judgement LEFT JOIN document ON document.document_id = judgement."value" ->> '$.document_id'
    WHERE judgement.kind = 'story_named'
) USING (judgement_id)
GROUP BY judgement_id;
