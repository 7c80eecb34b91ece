-- One row per judgement about words of the documents $documents that still stands, oldest first: what it says, the claims that it
-- is about as they are called in this snapshot, how it stands here, and the words and document it was made on.
WITH anchored AS (
    SELECT judgement_id, unnest(from_json(anchors, '[{"document_id":"VARCHAR","words":"VARCHAR"}]')) AS anchor
    FROM judgement
),
about AS (
    SELECT
        judgement_id, any_value(anchor.document_id) AS document_id, coalesce(string_agg(anchor.words, ' / '), '') AS words,
        bool_and(list_contains($documents::VARCHAR[], anchor.document_id)) AS is_asked
    FROM anchored
    WHERE anchor.document_id IS NOT NULL
    GROUP BY judgement_id
)
SELECT
    standing.judgement_id, researcher, kind, left_id, right_id, verdict, "value", note, judgement_anchor.state,
    about.document_id, about.words
FROM judgement_standing AS standing
JOIN about USING (judgement_id)
JOIN judgement_anchor USING (judgement_id)
WHERE is_asked AND verdict IS DISTINCT FROM 'withdrawn'
ORDER BY judged_at, judgement_id;
