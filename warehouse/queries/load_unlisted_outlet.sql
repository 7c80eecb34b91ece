-- Adds the outlets that only documents name, with kind unknown.
INSERT INTO outlet
SELECT outlet_id, min(name), NULL, 'unknown', NULL, NULL, NULL, NULL
FROM outlet_printed ANTI JOIN outlet USING (outlet_id)
GROUP BY outlet_id
ORDER BY outlet_id;
