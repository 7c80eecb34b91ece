-- One row per outranked claim whose better is not there, in another document, or itself outranked.
SELECT worse.claim_id, worse.superseded_by
FROM claim AS worse LEFT JOIN claim AS better ON better.claim_id = worse.superseded_by
WHERE worse.superseded_by IS NOT NULL
    AND (better.claim_id IS NULL OR better.document_id <> worse.document_id OR better.superseded_by IS NOT NULL);
