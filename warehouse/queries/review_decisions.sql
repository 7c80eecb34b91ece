-- One row per judgement that stands on a thing of $lefts and $rights (right is '' for a claim), oldest first; what takes another back says nothing
-- itself. With $blind only those of $researcher.
WITH asked AS (SELECT unnest($lefts::VARCHAR[]) AS left_id, unnest($rights::VARCHAR[]) AS right_id)
SELECT
    asked.left_id, asked.right_id, judgement_id, researcher, kind, verdict, note, "value", supersedes,
    strftime(judged_at, '%Y-%m-%dT%H:%M:%S.%fZ') AS judged_at
FROM judgement_standing AS judgement
JOIN asked ON asked.left_id = CASE WHEN judgement.right_id IS NULL THEN judgement.left_id ELSE least(judgement.left_id, judgement.right_id) END
    AND asked.right_id = CASE WHEN judgement.right_id IS NULL THEN '' ELSE greatest(judgement.left_id, judgement.right_id) END
WHERE kind IN ('relation', 'claim_accepted', 'claim_rejected', 'claim_corrected', 'note')
    AND NOT (kind = 'relation' AND verdict IS NULL)
    AND ("value" ->> '$.undo') IS NULL
    AND (NOT $blind OR researcher = $researcher)
ORDER BY judgement.judged_at, judgement_id
