-- One row per document with a capture: the file as the input that named it says, its hash, and that input.
SELECT document.document_id, document.capture, document.capture_sha256, "load".path, "load".root
FROM document
JOIN "load" USING (load_id)
WHERE document.capture IS NOT NULL
ORDER BY document.document_id;
