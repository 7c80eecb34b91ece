-- One row per judgement that still stands and is about no words of a document, oldest first: that two names are or are not one person, and
-- competing explanations. names are what the two people were called, their ids where the line of the journal does not say.
SELECT
    standing.judgement_id, researcher, kind, left_id, right_id, verdict, "value", note, judgement_anchor.state, NULL::VARCHAR AS document_id,
    CASE WHEN kind <> 'hypothesis' THEN [
        coalesce(anchors ->> '$[0].name', left_id, ''), coalesce(anchors ->> '$[1].name', right_id, '')
    ] END AS names,
    coalesce("value" ->> '$.statement', '') AS statement
FROM judgement_standing AS standing JOIN judgement_anchor USING (judgement_id)
WHERE kind IN ('same_speaker', 'not_same_speaker', 'hypothesis') AND verdict IS DISTINCT FROM 'withdrawn'
ORDER BY judged_at, standing.judgement_id;
