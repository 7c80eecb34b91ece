-- One row per id that more than one row of topic has.
SELECT topic, count(*) AS "rows" FROM "topic" GROUP BY topic HAVING count(*) > 1;
