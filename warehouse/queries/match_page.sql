-- One row per document whose text is held and of which match_wanted has a claim: its text.
-- Relies on: joins, semi-join by IN.
SELECT document.document_id, document.text
FROM document
WHERE document.text IS NOT NULL AND document.document_id IN (
    SELECT match_claim.document_id
    FROM match_claim JOIN match_wanted ON match_wanted.number = match_claim.number
)
