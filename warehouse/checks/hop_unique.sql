-- One row per claim and hop that more than one row of claim_hop has.
SELECT claim_id, hop, count(*) AS "rows" FROM claim_hop GROUP BY ALL HAVING count(*) > 1;
