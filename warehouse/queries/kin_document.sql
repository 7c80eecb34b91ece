-- One row per document whose text is held, numbered from 0 in the order of its id, with the days (from 1970-01-01) on which it
-- may have been published.
-- Relies on: row_number, coalesce, cast.
SELECT
    row_number() OVER (ORDER BY document_id) - 1 AS number, document_id, outlet_id, coalesce(language, '') AS language,
    coalesce(title, '') AS title, text, published_from, published_until
FROM document
WHERE text IS NOT NULL
ORDER BY document_id
