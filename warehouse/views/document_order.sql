-- One row per document: its place among those that have the same words, to be compared. What was published first had them first; of one
-- hour the outlet that others give as their source, else the first by id.
CREATE VIEW document_order AS
WITH agency AS (
    SELECT DISTINCT outlet.outlet_id
    FROM (SELECT DISTINCT lower(unnest(credits)) AS credit FROM document) AS given
    JOIN outlet ON given.credit IN (lower(outlet.name), lower(outlet.name_native))
)
SELECT
    document_id,
    {
        'published_from': coalesce(published_from, timestamp 'infinity'), 'quotes': agency.outlet_id IS NULL, 'document_id': document_id
    } AS place
FROM document LEFT JOIN agency USING (outlet_id);
