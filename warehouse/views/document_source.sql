-- One row per document: from whom its words are, as an outlet_id, else a name. That is the one agency that the document it was
-- derived from, or itself, gives as its source, else the outlet of the document it was derived from. credited: an agency is given;
-- of several agencies nobody knows whose words are whose.
CREATE VIEW document_source AS
WITH credit AS (
    SELECT document_id, coalesce(min(outlet.outlet_id), min(credits[1])) AS source
    FROM document LEFT JOIN outlet ON lower(credits[1]) IN (lower(outlet.name), lower(outlet.name_native))
    WHERE len(credits) = 1
    GROUP BY document_id
)
SELECT
    document.document_id, coalesce(first_credit.source, credit.source, origin.outlet_id, document.outlet_id) AS source,
    first_credit.source IS NOT NULL OR credit.source IS NOT NULL AS credited
FROM document
LEFT JOIN document_root USING (document_id)
LEFT JOIN document AS origin ON origin.document_id = document_root.root_id
LEFT JOIN credit ON credit.document_id = document.document_id
LEFT JOIN credit AS first_credit ON first_credit.document_id = document_root.root_id;
