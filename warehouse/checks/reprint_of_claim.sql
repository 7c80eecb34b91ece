-- One row per reprint of which the claim or the other document is not held, or that stands in the claim's own document.
SELECT claim_reprint.claim_id, claim_reprint.document_id
FROM claim_reprint
LEFT JOIN claim ON claim.claim_id = claim_reprint.claim_id
LEFT JOIN document ON document.document_id = claim_reprint.document_id
WHERE claim.claim_id IS NULL OR document.document_id IS NULL OR claim.document_id = claim_reprint.document_id;
