-- Fills document from the rows that were not refused; rows that say the same are one.
INSERT INTO document
SELECT
    document_id, outlet_id, url, archived_url, retrieved_at, title, kind, "language", published_at, published_from,
    published_until, "text", sha256("text"), length("text"), derived_from, derivation, complete, false, complete,
    credits, capture, capture_sha256, note, load_id, line
FROM (
    SELECT *, row_number() OVER (PARTITION BY document_id ORDER BY load_id, line) AS place
    FROM document_row ANTI JOIN reject USING (load_id, line)
)
WHERE place = 1;
