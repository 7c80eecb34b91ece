-- What a staged document says, as one comparable value; a row whose text is held comes before one that only cites it.
CREATE OR REPLACE TEMP VIEW document_words AS
SELECT * EXCLUDE (said), CASE WHEN size IS NULL THEN '1' ELSE '0' END || coalesce(outlet_id, '') || coalesce(text_sha256, sha256('')) || said AS words
FROM (
    SELECT *, to_json(row(*COLUMNS(* EXCLUDE (load_id, line, raw, given_id, outlet, text_sha256, characters, size, note))))::VARCHAR AS said
    FROM document_row
);
