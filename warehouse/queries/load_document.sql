-- Fills document from the rows that were not refused; rows that say the same are one.
INSERT INTO document BY NAME
SELECT
    document_row.* EXCLUDE (raw, given_id, outlet, date_fault, size),
    staged_document."text", false AS extracted, document_row.complete AS read_whole
FROM document_row JOIN staged_document USING (load_id, line) SEMI JOIN (
    SELECT arg_min(load_id, row(load_id, line)) AS load_id, arg_min(line, row(load_id, line)) AS line
    FROM document_row ANTI JOIN reject USING (load_id, line)
    GROUP BY document_id
) USING (load_id, line);
