-- One row per node of a chain, and per member of a claim's joint speakers, that names somebody without an id: claim_id, hop, place,
-- name, kind, document_id, story_id, language.
SELECT
    claim_hop.claim_id, claim_hop.hop, 0 AS place, claim_hop.name, claim_hop.kind, claim.document_id,
    min(story_document.story_id) AS story_id, document."language"
FROM claim_hop
JOIN claim USING (claim_id)
JOIN document USING (document_id)
LEFT JOIN story_document USING (document_id)
WHERE claim_hop.hop > 0 AND claim_hop.speaker_id IS NULL AND claim_hop.kind IN ('person', 'organization', 'government', 'outlet')
GROUP BY ALL
ORDER BY claim_hop.claim_id, claim_hop.hop;
