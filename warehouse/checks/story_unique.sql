-- One row per story_id that more than one story has.
SELECT story_id, count(*) AS "rows" FROM story GROUP BY story_id HAVING count(*) > 1;
