-- Says of each load how many refused lines are not kept, in a row of no line.
INSERT INTO reject
SELECT load_id, NULL, NULL, format('has {:,} more lines that are refused: only the first {:,} are kept', rejected - kept, kept), NULL
FROM "load" JOIN (SELECT load_id, count(DISTINCT coalesce(line, 0)) AS kept FROM reject GROUP BY load_id) USING (load_id)
WHERE rejected > kept;
