-- One row per judgement that still stands and each document among $documents in which it names words: what it says,
-- how its claims stand in this snapshot, and the words it was made on, with their places.
WITH anchored AS (
    SELECT judgement_id, unnest(from_json(anchors,
        '[{"claim_id":"VARCHAR","document_id":"VARCHAR","text_sha256":"VARCHAR","spans":[["INTEGER"]],"words":"VARCHAR","speaker_name":"VARCHAR"}]'
    )) AS anchor
    FROM judgement
)
SELECT
    judgement_id, anchor.document_id AS document_id, any_value(judgement.kind) AS kind, any_value(verdict) AS verdict,
    any_value(researcher) AS researcher, any_value(judged_at) AS judged_at, any_value(judgement_anchor.state) AS state,
    list(anchor ORDER BY anchor.claim_id = left_id DESC, anchor.claim_id) AS anchors
FROM judgement
JOIN judgement_anchor USING (judgement_id)
JOIN anchored USING (judgement_id)
ANTI JOIN judgement AS later ON later.supersedes = judgement.judgement_id
WHERE verdict IS DISTINCT FROM 'withdrawn' AND list_contains($documents::VARCHAR[], anchor.document_id)
GROUP BY judgement_id, anchor.document_id
ORDER BY document_id, judged_at, judgement_id;
