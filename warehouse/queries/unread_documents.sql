-- Documents whose text is held and which nobody has marked complete.
SELECT
  document_id, outlet.name, "text", coalesce(document."language", outlet."language"), title, url, published_at,
  document.kind
FROM document JOIN outlet USING (outlet_id)
WHERE "text" IS NOT NULL AND NOT complete
ORDER BY document_id;
