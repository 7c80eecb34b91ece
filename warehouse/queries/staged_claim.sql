-- One row per line of a claims file, as typed: its fields, given_id what it calls itself; raw is kept where the typed form may not
-- say exactly what the line says.
CREATE TEMP TABLE staged_claim AS
SELECT
    NULL::VARCHAR AS load_id, NULL::BIGINT AS line, NULL::VARCHAR AS raw, NULL::VARCHAR AS claim_id, NULL::VARCHAR AS given_id,
    p.* EXCLUDE (claim_id)
FROM (SELECT from_json('{}', $structure) AS p)
LIMIT 0;
