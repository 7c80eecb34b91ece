-- One row per document derived from one that is not held, from itself, or in a way that has no word.
SELECT document.document_id, document.derived_from, document.derivation
FROM document LEFT JOIN document AS origin ON origin.document_id = document.derived_from
WHERE document.derived_from IS NOT NULL
    AND (origin.document_id IS NULL OR origin.document_id = document.document_id
        OR coalesce(document.derivation, '') NOT IN (
            -- made: words of derivation
            'revision', 'syndication', 'translation', 'excerpt'
            -- end
        ));
