-- One row per row of a catalogue or line of a documents file, as typed; outlet is an id or a name.
CREATE TEMP TABLE staged_document AS
SELECT NULL::VARCHAR AS load_id, NULL::BIGINT AS line, NULL::VARCHAR AS raw, NULL::VARCHAR AS given_id, p.* EXCLUDE (document_id)
FROM (SELECT from_json('{}', $structure) AS p)
LIMIT 0;
