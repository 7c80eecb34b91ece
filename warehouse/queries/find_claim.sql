-- The claims of $claim_ids that views show, as in claim_card; the ids are looked for before anything is joined to them.
-- Relies on: each_item.
WITH shown AS MATERIALIZED (SELECT * FROM claim_shown WHERE claim_id IN (SELECT each_item($claim_ids)))
SELECT
    shown.claim_id, document.published_at, outlet.name AS outlet,
    coalesce(speaker.name, shown.speaker_name) AS speaker_name, shown.chain_text AS "chain", act, polarity, content, gloss,
    coalesce(shown.content_language, document."language") AS "language", known_by, document.url
FROM shown
JOIN document ON document.document_id = shown.document_id
JOIN outlet ON outlet.outlet_id = document.outlet_id
LEFT JOIN speaker ON speaker.speaker_id = shown.speaker_id;
