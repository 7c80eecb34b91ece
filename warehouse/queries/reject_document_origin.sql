-- Refuses documents derived from one that is not loaded, from themselves, or in a way that has no word.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'derived_from' AS field, CASE
        WHEN derived_from = document_id THEN 'is the document itself'
        ELSE 'no document ' || derived_from || ': check the id, or add it' END AS reason, raw
    FROM document_row
    WHERE derived_from IS NOT NULL AND (derived_from = document_id
        OR derived_from NOT IN (SELECT document_id FROM document_row ANTI JOIN reject USING (load_id, line)))
    UNION ALL
    SELECT load_id, line, 'derivation', 'is one of ' || array_to_string($derivation::VARCHAR[], ', '), raw
    FROM document_row
    WHERE (derived_from IS NOT NULL OR derivation IS NOT NULL)
        AND NOT list_contains($derivation::VARCHAR[], coalesce(derivation, ''))
)
ANTI JOIN reject USING (load_id, line, field);
