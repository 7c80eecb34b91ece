-- One row per document that the claims $claims, the clusters $clusters or the ids $documents name, as it is cited.
SELECT
    document_id, outlet.name AS outlet, outlet.kind AS outlet_kind, document.title, document.url, document.archived_url,
    document.retrieved_at, document.published_at, document."language"
FROM document JOIN outlet USING (outlet_id)
WHERE document_id IN (SELECT unnest($documents::VARCHAR[]))
    OR document_id IN (SELECT document_id FROM claim_shown WHERE claim_id IN (SELECT unnest($claims::VARCHAR[])))
    OR document_id IN (
        SELECT document_id FROM claim_shown JOIN claim_cluster USING (claim_id)
        WHERE cluster_id IN (SELECT unnest($clusters::VARCHAR[]))
    )
ORDER BY document.published_from, outlet.name, document_id
