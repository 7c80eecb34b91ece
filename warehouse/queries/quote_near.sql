-- One row per claim of $claims with the document it stands in, whose text may be null.
SELECT claim_id, document_id, outlet.name AS outlet, title, url, published_at, "text", gloss
FROM claim_shown JOIN document USING (document_id) JOIN outlet USING (outlet_id)
WHERE list_contains($claims, claim_id) AND "text" IS DISTINCT FROM $draft
