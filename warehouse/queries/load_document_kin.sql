-- Fills document_kin from kin_found, and from what those who catalogued the documents say of them. A document that credits the
-- other's outlet has the words from there; else the one that was surely published before the other had them first.
INSERT INTO document_kin
WITH placed AS (
    SELECT
        kin_found.*, mine.published_until <= yours.published_from AS left_first, yours.published_until <= mine.published_from AS right_first,
        list_contains([lower(credit) FOR credit IN mine.credits], lower(your_outlet.name)) AS left_credits,
        list_contains([lower(credit) FOR credit IN yours.credits], lower(my_outlet.name)) AS right_credits
    FROM kin_found
    JOIN document AS mine ON mine.document_id = left_id
    JOIN document AS yours ON yours.document_id = right_id
    LEFT JOIN outlet AS my_outlet ON my_outlet.outlet_id = mine.outlet_id
    LEFT JOIN outlet AS your_outlet ON your_outlet.outlet_id = yours.outlet_id
)
SELECT
    left_id, right_id, kind, left_share, right_share, certainty, reasons, origin,
    CASE
        WHEN left_credits THEN right_id
        WHEN right_credits OR left_first THEN left_id
        WHEN right_first THEN right_id
    END
FROM placed
UNION ALL
SELECT
    least(document_id, derived_from), greatest(document_id, derived_from), derivation, NULL, NULL, 1,
    ['the catalogue of documents says so'], 'hand', derived_from
FROM document
WHERE derived_from IS NOT NULL
ORDER BY 1, 2, 8;
