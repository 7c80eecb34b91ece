-- One row per document whose text has the words of $pattern (of a document asked for, told_here), oldest first; the text of $draft itself is
-- left out, and so are those beyond $most.
SELECT document.document_id, outlet.name AS outlet, title, url, published_at, "text"
FROM document JOIN outlet USING (outlet_id)
WHERE "text" IS NOT NULL AND told_here(document_id) AND "text" <> $draft AND regexp_matches("text", $pattern)
ORDER BY published_from, document_id
LIMIT $most
