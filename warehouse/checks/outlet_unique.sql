-- One row per id that more than one row of outlet has.
SELECT outlet_id, count(*) AS "rows" FROM "outlet" GROUP BY outlet_id HAVING count(*) > 1;
