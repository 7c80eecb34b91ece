-- One row per document.
SELECT document_id FROM document;
