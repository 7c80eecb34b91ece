-- Refuses claims whose given id has the form of a hash but is the hash of other words.
INSERT INTO reject
SELECT load_id, line, 'claim_id', 'is the hash of other words: drop claim_id or correct it', NULL
FROM staged_claim
WHERE regexp_full_match(given_id, 'c[0-9a-f]{20}')
    AND given_id <> claim_id_of(document_id, content.spans, content."text", speaker.name, parent_id);
