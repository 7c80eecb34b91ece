-- Gives every staged document its outlet and, where the input names none, its id; of its text what tells it from others.
CREATE OR REPLACE TEMP TABLE document_row AS
SELECT
    staged_document.* EXCLUDE (complete, "language", "text"),
    sha256("text") AS text_sha256, length("text") AS characters, strlen("text") AS size,
    tag_read.tag AS "language",
    outlet_printed.outlet_id,
    coalesce(given_id, document_id_of(outlet_printed.outlet_id, "text", coalesce(url, title), published_at)) AS document_id,
    coalesce(complete, false) AS complete,
    date_read.starts AS published_from, date_read.ends AS published_until, date_read.fault AS date_fault
FROM staged_document
LEFT JOIN outlet_printed ON outlet_printed.name = staged_document.outlet
LEFT JOIN tag_read ON tag_read.printed = staged_document."language"
LEFT JOIN date_read ON date_read.edtf = staged_document.published_at
ANTI JOIN reject ON reject.load_id = staged_document.load_id AND reject.line = staged_document.line;
