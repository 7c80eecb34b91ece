-- What has an id: its kind, file, line, origin, rule and words. An extracted claim comes from the file of its document.
SELECT kind, path, line, origin, rule, says
FROM (
    SELECT
        'claim' AS kind, CASE WHEN format = 'extraction' THEN document.load_id ELSE claim.load_id END AS load_id,
        CASE WHEN format = 'extraction' THEN document.line ELSE claim.line END AS line, origin, rule, content AS says
    FROM claim JOIN document USING (document_id) LEFT JOIN "load" ON "load".load_id = claim.load_id
    WHERE claim_id = $id
    UNION ALL
    SELECT 'document', load_id, line, derivation, derived_from, coalesce(title, url, document_id) FROM document WHERE document_id = $id
    UNION ALL
    SELECT 'outlet', load_id, line, NULL, NULL, name FROM outlet WHERE outlet_id = $id
    UNION ALL
    SELECT 'speaker', load_id, line, NULL, NULL, name FROM speaker WHERE speaker_id = $id
    UNION ALL
    SELECT 'judgement', NULL, NULL, researcher, kind, coalesce(verdict, note, "value") FROM judgement WHERE judgement_id = $id
    UNION ALL
    (SELECT 'cluster', NULL, NULL, NULL, NULL, count(*) || ' claims' FROM claim_cluster WHERE cluster_id = $id HAVING count(*) > 0)
    UNION ALL
    SELECT 'load', load_id, NULL, format, NULL, "rows" || ' rows, ' || rejected || ' refused' FROM "load" WHERE load_id = $id
)
LEFT JOIN "load" USING (load_id);
