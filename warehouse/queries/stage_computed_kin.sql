-- Takes the rows of a Parquet file of computed kin.
INSERT INTO computed_kin
SELECT
    $load_id, file_row_number + 1, left_id, right_id, kind, left_share, right_share, certainty, reasons, origin, passages
FROM read_parquet($path, file_row_number = true)
