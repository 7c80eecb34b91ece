-- Takes the typed lines of claims files into staged_claim; raw is that of lines whose typed form may not say exactly what they say.
INSERT INTO staged_claim BY NAME
SELECT
    load_id, line, raw,
    coalesce(p.claim_id, claim_id_of(p.document_id, p.content.spans, p.content."text", p.speaker.name, p.parent_id)) AS claim_id,
    p.claim_id AS given_id, p.* EXCLUDE (claim_id) REPLACE (coalesce(p.origin, 'import') AS origin)
FROM typed_line;
