-- Takes the rows of a Parquet file of computed stories.
INSERT INTO computed_story
SELECT $load_id, file_row_number + 1, story_id, title, document_id, certainty
FROM read_parquet($path, file_row_number = true)
