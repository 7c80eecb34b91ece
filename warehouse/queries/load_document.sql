-- Fills document from the rows that were not refused; rows that say the same are one.
INSERT INTO document BY NAME
SELECT
    * EXCLUDE (raw, given_id, outlet, date_fault, place),
    sha256("text") AS text_sha256, length("text") AS characters, false AS extracted, complete AS read_whole
FROM (
    SELECT *, row_number() OVER (PARTITION BY document_id ORDER BY load_id, line) AS place
    FROM document_row ANTI JOIN reject USING (load_id, line)
)
WHERE place = 1;
