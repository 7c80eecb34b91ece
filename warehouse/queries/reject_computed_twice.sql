-- Refuses rows of computed tables that say again what a row that was not refused says.
INSERT INTO reject
SELECT load_id, line, 'right_id', 'the pair is there already, of the same origin', raw
FROM computed_match ANTI JOIN reject USING (load_id, line)
QUALIFY row_number() OVER (PARTITION BY left_id, right_id, origin ORDER BY load_id, line) > 1
UNION ALL
SELECT load_id, line, 'right_id', 'the pair is there already, of the same origin', raw
FROM computed_kin ANTI JOIN reject USING (load_id, line)
QUALIFY row_number() OVER (PARTITION BY left_id, right_id, origin ORDER BY load_id, line) > 1
UNION ALL
SELECT load_id, line, 'document_id', 'is in a story already', raw
FROM computed_story ANTI JOIN reject USING (load_id, line)
QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY load_id, line) > 1
UNION ALL
SELECT load_id, line, 'hop', 'has a speaker already in another row', raw
FROM computed_people ANTI JOIN reject USING (load_id, line)
QUALIFY row_number() OVER (PARTITION BY claim_id, hop, place ORDER BY load_id, line) > 1
