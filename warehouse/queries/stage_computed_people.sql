-- Takes the rows of a Parquet file of computed people.
INSERT INTO computed_people
SELECT $load_id, file_row_number + 1, claim_id, hop, place, speaker_id, name, kind, printed, "language", reason
FROM read_parquet($path, file_row_number = true)
