-- One row per document that is a translation or has one: its text.
-- Relies on: semi-joins by IN.
SELECT document_id, text
FROM document
WHERE text IS NOT NULL AND (
    document_id IN (SELECT left_id FROM document_kin WHERE kind = 'translation')
    OR document_id IN (SELECT right_id FROM document_kin WHERE kind = 'translation')
)
