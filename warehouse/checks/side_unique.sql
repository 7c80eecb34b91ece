-- One row per id that more than one row of side has.
SELECT side, count(*) AS "rows" FROM "side" GROUP BY side HAVING count(*) > 1;
