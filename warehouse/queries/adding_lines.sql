-- One row per standing judgement that adds a claim, oldest first: what it says, and the document it is about as far as it is held.
SELECT
    judgement_id, researcher, judged_at, "value", document.document_id IS NOT NULL AS held, document."text", outlet.name
FROM judgement
ANTI JOIN judgement AS later ON later.supersedes = judgement.judgement_id
LEFT JOIN document ON document.document_id = judgement."value" ->> '$.document_id'
LEFT JOIN outlet ON outlet.outlet_id = document.outlet_id
WHERE judgement.kind = 'claim_added'
ORDER BY judged_at, judgement_id;
