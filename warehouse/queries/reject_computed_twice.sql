-- Refuses rows of computed tables that say again what a row that was not refused says.
INSERT INTO reject
SELECT load_id, line, 'right_id', 'the pair is there already, of the same origin', raw
FROM (
    SELECT load_id, line, concat_ws(' ', left_id, right_id, relation, suggests) AS raw, row_number() OVER (PARTITION BY left_id, right_id, origin ORDER BY load_id, line) AS place
    FROM computed_match ANTI JOIN reject USING (load_id, line)
)
WHERE place > 1
UNION ALL
SELECT load_id, line, 'right_id', 'the pair is there already, of the same origin', raw
FROM (
    SELECT load_id, line, concat_ws(' ', left_id, right_id, kind) AS raw, row_number() OVER (PARTITION BY left_id, right_id, origin ORDER BY load_id, line) AS place
    FROM computed_kin ANTI JOIN reject USING (load_id, line)
)
WHERE place > 1
UNION ALL
SELECT load_id, line, 'document_id', 'is in a story already', raw
FROM (
    SELECT load_id, line, concat_ws(' ', story_id, document_id) AS raw, row_number() OVER (PARTITION BY document_id ORDER BY load_id, line) AS place
    FROM computed_story ANTI JOIN reject USING (load_id, line)
)
WHERE place > 1
UNION ALL
SELECT load_id, line, 'hop', 'has a speaker already in another row', raw
FROM (
    SELECT load_id, line, concat_ws(' ', claim_id, hop, place, speaker_id) AS raw, row_number() OVER (PARTITION BY claim_id, hop, place ORDER BY load_id, line) AS place
    FROM computed_people ANTI JOIN reject USING (load_id, line)
)
WHERE place > 1
