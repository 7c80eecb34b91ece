-- One row per pair and origin that more than one match has.
SELECT left_id, right_id, origin, count(*) AS "rows" FROM "match" GROUP BY left_id, right_id, origin HAVING count(*) > 1;
