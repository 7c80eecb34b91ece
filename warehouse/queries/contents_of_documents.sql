-- One row per claim of the documents $documents, with where its content stands.
SELECT document_id, claim_id, content_spans
FROM claim
WHERE document_id IN (SELECT unnest($documents)) AND content_spans IS NOT NULL AND superseded_by IS NULL
ORDER BY document_id, claim_id
