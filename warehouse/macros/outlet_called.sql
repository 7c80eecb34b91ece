-- One row per name, in English or its own, that means one outlet alone: the name (called) and the outlet's id.
CREATE MACRO outlet_called() AS TABLE
SELECT called, min(outlet_id) AS outlet_id
FROM (SELECT name AS called, outlet_id FROM outlet UNION SELECT name_native, outlet_id FROM outlet WHERE name_native IS NOT NULL)
GROUP BY called
HAVING count(DISTINCT outlet_id) = 1;
