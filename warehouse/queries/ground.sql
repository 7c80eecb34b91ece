-- One row: what a correction of the claim $claim, or a claim added to the document $document, has to agree with: the document and its text,
-- who printed it, who speaks as it stands now, and the names of the chain.
SELECT
    document.document_id, document."text", outlet.name AS outlet, outlet.name_native AS outlet_native,
    CASE WHEN claim_patch.revoiced THEN claim_patch.speaker_name ELSE claim.speaker_name END AS speaker_name,
    CASE WHEN json_exists(correction, '$.content_spans') THEN (correction -> '$.content_spans')::INTEGER[][] ELSE claim.content_spans END AS content_spans,
    (SELECT list(hop_shown.name ORDER BY hop) FROM hop_shown WHERE hop_shown.claim_id = claim.claim_id) AS names
FROM document
JOIN outlet ON outlet.outlet_id = document.outlet_id
LEFT JOIN claim ON claim.claim_id = $claim
LEFT JOIN claim_patch ON claim_patch.claim_id = claim.claim_id
WHERE document.document_id = coalesce(claim.document_id, $document);
