-- Stages rows of a catalogue: texts as they stand, credits between semicolons.
INSERT INTO staged_document BY NAME
SELECT
    $load_id AS load_id, document_id AS given_id,
    document_given.* EXCLUDE (document_id) REPLACE (lower(complete) = 'true' AS complete, string_split(credits, '; ') AS credits)
FROM document_given;
