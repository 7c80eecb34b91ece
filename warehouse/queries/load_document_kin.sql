-- Fills document_kin from kin_found, and from what those who catalogued the documents say of them.
INSERT INTO document_kin
SELECT left_id, right_id, kind, left_share, right_share, certainty, reasons, origin FROM kin_found
UNION ALL
SELECT
    least(document_id, derived_from), greatest(document_id, derived_from), derivation, NULL, NULL, 1,
    ['the catalogue of documents says so'], 'hand'
FROM document
WHERE derived_from IS NOT NULL
ORDER BY 1, 2, 8;
