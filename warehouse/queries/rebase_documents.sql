-- One row per document with its text: all, or the one that $document names by its id or address.
SELECT document_id, coalesce(url, archived_url) AS url, title, "text"
FROM document
WHERE "text" IS NOT NULL AND told_here(document_id)
    AND ($document::VARCHAR IS NULL OR $document IN (document_id, url, archived_url))
ORDER BY document_id;
