-- One number per table of which the digest leaves something out: texts, whose hashes stand beside them, and where inputs lay.
SELECT 'document' AS part, count(*), sum(md5_number_lower(to_json(t))) FROM (SELECT * EXCLUDE ("text") FROM document) AS t
UNION ALL SELECT 'load', count(*), sum(md5_number_lower(to_json(t))) FROM (SELECT * EXCLUDE (path, root) FROM "load") AS t;
