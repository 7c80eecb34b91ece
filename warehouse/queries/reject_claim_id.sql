-- Refuses claims whose given id is empty, or has the form of a hash but is the hash of other words.
INSERT INTO reject
SELECT load_id, line, 'claim_id', CASE WHEN given_id = '' THEN 'is empty: leave it out and it is computed'
    ELSE 'is the hash of other words: drop claim_id or correct it' END, NULL
FROM staged_claim
WHERE given_id = '' OR regexp_full_match(given_id, 'c[0-9a-f]{20}')
    AND given_id <> claim_id_of(document_id, content.spans, content."text", speaker.name, parent_id);
