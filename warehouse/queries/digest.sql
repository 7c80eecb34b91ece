-- One number per table over all it says, whatever the order of its rows; where the inputs lay and what was judged are left out.
SELECT 'outlet' AS part, count(*), sum(md5_number_lower(to_json(t))) FROM outlet AS t
UNION ALL SELECT 'document', count(*), sum(md5_number_lower(to_json(t))) FROM (SELECT * EXCLUDE ("text") FROM document) AS t
UNION ALL SELECT 'speaker', count(*), sum(md5_number_lower(to_json(t))) FROM speaker AS t
UNION ALL SELECT 'speaker_name', count(*), sum(md5_number_lower(to_json(t))) FROM speaker_name AS t
UNION ALL SELECT 'claim', count(*), sum(md5_number_lower(to_json(t))) FROM claim AS t
UNION ALL SELECT 'claim_speaker', count(*), sum(md5_number_lower(to_json(t))) FROM claim_speaker AS t
UNION ALL SELECT 'claim_hop', count(*), sum(md5_number_lower(to_json(t))) FROM claim_hop AS t
UNION ALL SELECT 'match', count(*), sum(md5_number_lower(to_json(t))) FROM "match" AS t
UNION ALL SELECT 'document_kin', count(*), sum(md5_number_lower(to_json(t))) FROM document_kin AS t
UNION ALL SELECT 'kin_passage', count(*), sum(md5_number_lower(to_json(t))) FROM kin_passage AS t
UNION ALL SELECT 'claim_echo', count(*), sum(md5_number_lower(to_json(t))) FROM claim_echo AS t
UNION ALL SELECT 'story', count(*), sum(md5_number_lower(to_json(t))) FROM story AS t
UNION ALL SELECT 'story_document', count(*), sum(md5_number_lower(to_json(t))) FROM story_document AS t
UNION ALL SELECT 'locator', count(*), sum(md5_number_lower(to_json(t))) FROM locator AS t
UNION ALL SELECT 'topic', count(*), sum(md5_number_lower(to_json(t))) FROM topic AS t
UNION ALL SELECT 'side', count(*), sum(md5_number_lower(to_json(t))) FROM side AS t
UNION ALL SELECT 'load', count(*), sum(md5_number_lower(to_json(t))) FROM (SELECT * EXCLUDE (path, root) FROM "load") AS t
UNION ALL SELECT 'reject', count(*), sum(md5_number_lower(to_json(t))) FROM reject AS t
ORDER BY part;
