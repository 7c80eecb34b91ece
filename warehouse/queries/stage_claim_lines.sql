-- Types the raw lines of claims files into staged_claim; raw stays where the typed form may not say exactly what the line says.
INSERT INTO staged_claim BY NAME
SELECT
    load_id, line,
    CASE WHEN typed_exactly(raw, p, $objects::VARCHAR[], $object_keys::VARCHAR[][], $leaves::VARCHAR[], $lists::VARCHAR[])
        AND coalesce(isfinite(p.confidence), true) THEN NULL ELSE raw END AS raw,
    coalesce(p.claim_id, claim_id_of(p.document_id, p.content.spans, p.content."text", p.speaker.name, p.parent_id)) AS claim_id,
    p.claim_id AS given_id, p.* EXCLUDE (claim_id) REPLACE (coalesce(p.origin, 'import') AS origin)
FROM (SELECT load_id, line, raw, try(from_json(raw, $structure)) AS p FROM raw_line);
