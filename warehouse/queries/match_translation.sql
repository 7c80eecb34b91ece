-- One row per pair of documents of which one translates the other and whose texts are held, and how surely.
-- Relies on: joins.
SELECT document_kin.left_id, document_kin.right_id, document_kin.certainty
FROM document_kin
JOIN document AS mine ON mine.document_id = document_kin.left_id
JOIN document AS yours ON yours.document_id = document_kin.right_id
WHERE document_kin.kind = 'translation' AND mine.text IS NOT NULL AND yours.text IS NOT NULL
ORDER BY 1, 2
