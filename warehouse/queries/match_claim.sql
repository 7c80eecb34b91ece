-- One row per claim that is compared (not outranked), with its number, its place among those of its story and day (their partners
-- are near), and all that reading it needs.
-- Reads claim, document, claim_hop, story_document. Relies on: row_number, coalesce, joins.
SELECT
    row_number() OVER (ORDER BY claim.claim_id) AS number,
    row_number() OVER (
        ORDER BY coalesce(told.story_id, ''), document.published_from, claim.document_id, claim.claim_id
    ) AS place,
    claim.claim_id, claim.parent_id, claim.document_id, document.outlet_id AS outlet,
    claim.act, claim.polarity, claim.topic, claim.content, coalesce(claim.content_language, document.language) AS language,
    claim.gloss, claim.gloss_language, claim.speaker_name, last_hop.kind AS speaker_kind, claim.said_from, claim.said_until,
    document.published_from, document.published_until, claim.mode,
    claim.content_spans, claim.hops,
    told.story_id, coalesce(claim.said_from, document.published_from) AS day_from, coalesce(claim.said_until, document.published_until) AS day_until
FROM claim JOIN document ON document.document_id = claim.document_id
LEFT JOIN claim_hop AS last_hop ON last_hop.claim_id = claim.claim_id AND last_hop.hop = claim.hops
LEFT JOIN (SELECT document_id, min(story_id) AS story_id FROM story_document GROUP BY document_id) AS told
    ON told.document_id = claim.document_id
WHERE claim.superseded_by IS NULL
