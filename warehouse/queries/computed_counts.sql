-- One row per kind of computed table: how many of its rows were not refused.
SELECT 'match', count(*) FROM computed_match ANTI JOIN reject USING (load_id, line)
UNION ALL SELECT 'kin', count(*) FROM computed_kin ANTI JOIN reject USING (load_id, line)
UNION ALL SELECT 'story', count(*) FROM computed_story ANTI JOIN reject USING (load_id, line)
UNION ALL SELECT 'people', count(*) FROM computed_people ANTI JOIN reject USING (load_id, line)
