-- How many rows the main tables have, in the order in which they are told.
SELECT part, held
FROM (
    SELECT 1 AS place, 'documents' AS part, count(*) AS held FROM document
    UNION ALL SELECT 2, 'claims', count(*) FROM claim
    UNION ALL SELECT 3, 'outlets', count(*) FROM outlet
    UNION ALL SELECT 4, 'speakers', count(*) FROM speaker
    UNION ALL SELECT 5, 'matches', count(*) FROM "match"
)
ORDER BY place;
