-- One row per id that more than one row of claim has.
SELECT claim_id, count(*) AS "rows" FROM "claim" GROUP BY claim_id HAVING count(*) > 1;
