-- What a staged document says, as one comparable value; a row whose text is held comes before one that only cites it.
CREATE OR REPLACE TEMP VIEW document_words AS
SELECT *, concat_ws(chr(31),
    CASE WHEN "text" IS NULL THEN '1' ELSE '0' END, coalesce(outlet_id, ''), sha256(coalesce("text", '')), coalesce(url, ''), coalesce(archived_url, ''),
    coalesce(retrieved_at, ''), coalesce(title, ''), coalesce(kind, ''), coalesce("language", ''), coalesce(published_at, ''),
    coalesce(derived_from, ''), coalesce(derivation, ''), complete::VARCHAR,
    coalesce(array_to_string(credits, chr(30)), ''), coalesce(capture, ''), coalesce(capture_sha256, '')) AS words
FROM document_row;
