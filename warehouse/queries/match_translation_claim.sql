-- One row per claim of a document that is a translation or has one, in order.
-- Relies on: semi-joins by IN.
SELECT number, document_id, content_spans, polarity = 'negative' AS denied
FROM match_claim
WHERE content_spans IS NOT NULL AND (
    document_id IN (SELECT left_id FROM document_kin WHERE kind = 'translation')
    OR document_id IN (SELECT right_id FROM document_kin WHERE kind = 'translation')
)
ORDER BY number
