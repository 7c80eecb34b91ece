-- One row per id that more than one row of speaker has.
SELECT speaker_id, count(*) AS "rows" FROM "speaker" GROUP BY speaker_id HAVING count(*) > 1;
