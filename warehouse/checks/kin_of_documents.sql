-- One row per kin that is not of two different documents in order, or whose words or numbers cannot be.
SELECT left_id, right_id, document_kin.kind
FROM document_kin
LEFT JOIN document AS "left" ON "left".document_id = left_id
LEFT JOIN document AS "right" ON "right".document_id = right_id
WHERE "left".document_id IS NULL OR "right".document_id IS NULL OR left_id >= right_id
    OR document_kin.kind NOT IN (
        -- made: words of derivation
        'revision', 'syndication', 'translation', 'excerpt'
        -- end
    )
    OR original_id NOT IN (left_id, right_id)
    OR left_share NOT BETWEEN 0 AND 1 OR right_share NOT BETWEEN 0 AND 1 OR certainty NOT BETWEEN 0 AND 1;
