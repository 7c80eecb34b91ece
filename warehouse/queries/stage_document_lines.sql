-- Types the raw lines of documents files into staged_document; raw stays where the typed form may not say exactly what the line says.
INSERT INTO staged_document BY NAME
SELECT
    load_id, line,
    CASE WHEN typed_exactly(raw, p, $objects::VARCHAR[], $object_keys::VARCHAR[][], $leaves::VARCHAR[], $lists::VARCHAR[])
        THEN NULL ELSE raw END AS raw,
    p.document_id AS given_id, p.* EXCLUDE (document_id)
FROM (SELECT load_id, line, raw, try(from_json(raw, $structure)) AS p FROM raw_line);
