-- One row per pair of documents and origin that more than one kin has.
SELECT left_id, right_id, origin, count(*) AS "rows" FROM document_kin GROUP BY left_id, right_id, origin HAVING count(*) > 1;
