-- One row per id that more than one row of document has.
SELECT document_id, count(*) AS "rows" FROM "document" GROUP BY document_id HAVING count(*) > 1;
