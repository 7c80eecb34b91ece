-- One row per document that views show, or, where $claims is not null, of those that print one of these claims: its fields in a file.
SELECT
    document.* EXCLUDE (outlet_id, published_from, published_until, text_sha256, characters, extracted, read_whole, load_id, line),
    outlet.name AS outlet
FROM document JOIN outlet USING (outlet_id)
WHERE told_here(document_id)
    AND ($claims IS NULL OR document_id IN (SELECT document_id FROM claim_shown WHERE list_contains($claims, claim_id)))
ORDER BY document_id
