-- One row per claim whose words stand in one of $documents: document_id, claim_id, where they begin and end in code points.
SELECT document_id, claim_id, list_min([span[1] FOR span IN content_spans]), list_max([span[2] FOR span IN content_spans])
FROM claim
WHERE content_spans IS NOT NULL AND document_id IN (SELECT unnest($documents))
ORDER BY document_id, claim_id;
