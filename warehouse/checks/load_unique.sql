-- One row per id that more than one row of load has.
SELECT load_id, count(*) AS "rows" FROM "load" GROUP BY load_id HAVING count(*) > 1;
