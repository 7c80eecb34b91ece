-- One row per document that the claims $claims, the clusters $clusters or the ids $documents name, as it is cited; locators are the pages or
-- times at which these claims stand in its source, in order.
WITH named AS (
    SELECT claim_id, document_id FROM claim_shown WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]))
    UNION
    SELECT claim_id, document_id FROM claim_shown JOIN claim_cluster USING (claim_id)
    WHERE cluster_id IN (SELECT unnest($clusters::VARCHAR[]))
), placed AS (
    SELECT document_id, list({'label': label, 'locator': locator} ORDER BY begins, locator) AS locators
    FROM (
        SELECT document_id, label, locator, min(begins) AS begins
        FROM claim_locator
        WHERE claim_id IN (SELECT claim_id FROM named)
        GROUP BY document_id, label, locator
    )
    GROUP BY document_id
)
SELECT
    document_id, outlet.name AS outlet, outlet.kind AS outlet_kind, document.title, document.url, document.archived_url,
    document.retrieved_at, document.published_at, document."language", placed.locators
FROM document JOIN outlet USING (outlet_id) LEFT JOIN placed USING (document_id)
WHERE document_id IN (SELECT unnest($documents::VARCHAR[])) OR document_id IN (SELECT document_id FROM named)
ORDER BY document.published_from, outlet.name, document_id
