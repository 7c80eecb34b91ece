-- Refuses claims whose fields are missing or cannot be; reject_claim_vocabulary looks at those that have a vocabulary.
INSERT INTO reject
SELECT load_id, line, field, reason, NULL FROM (
    SELECT load_id, line, 'document_id' AS field, 'is missing: every claim stands in a document' AS reason
    FROM staged_claim WHERE document_id IS NULL
    UNION ALL
    SELECT load_id, line, 'content.text', 'is missing: write the words ascribed' FROM staged_claim
    WHERE content IS NULL OR content."text" IS NULL OR content."text" = ''
    UNION ALL
    SELECT load_id, line, 'speaker.members', 'every joint speaker needs a name' FROM staged_claim
    WHERE len(list_filter(speaker.members, lambda name: name IS NULL OR name = '')) > 0
    UNION ALL
    SELECT load_id, line, 'confidence', 'is a number from 0 to 1' FROM staged_claim WHERE confidence NOT BETWEEN 0 AND 1
    UNION ALL
    SELECT load_id, line, 'said_at', fault FROM staged_claim JOIN date_read ON edtf = said_at WHERE fault IS NOT NULL
    UNION ALL
    SELECT load_id, line, 'chain', 'is missing: name the outlet first and the speaker last' FROM staged_claim
    WHERE chain IS NULL OR len(chain) = 0
    UNION ALL
    SELECT load_id, line, 'chain', 'every node needs a name and a kind, one of ' || array_to_string($hop_kinds::VARCHAR[], ', ')
    FROM staged_claim
    WHERE len(list_filter(chain, lambda h: h.name IS NULL OR h.name = '' OR h.kind IS NULL OR NOT list_contains($hop_kinds::VARCHAR[], h.kind))) > 0
);
