-- How many rows the main tables have.
SELECT 'documents' AS part, count(*) FROM document
UNION ALL SELECT 'claims', count(*) FROM claim
UNION ALL SELECT 'outlets', count(*) FROM outlet
UNION ALL SELECT 'speakers', count(*) FROM speaker
UNION ALL SELECT 'matches', count(*) FROM "match";
