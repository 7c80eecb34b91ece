-- Takes the rows of a Parquet file of computed matches.
INSERT INTO computed_match
SELECT
    $load_id, file_row_number + 1, left_id, right_id, score, relation, certainty, suggests, differs_in, reasons, origin
FROM read_parquet($path, file_row_number = true)
