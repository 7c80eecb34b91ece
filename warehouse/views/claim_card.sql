-- One row per claim, all that a board shows. direction is that of the printed words; published_from, said_from and said_until
-- are UTC; chain_text of the claim is chain here; hops counts the hands between speaker and reader;
-- english is the words or the gloss, whichever is English.
CREATE VIEW claim_card AS
SELECT
    claim_shown.claim_id, claim_cluster.cluster_id, claim_cluster.stance,
    outlet.name AS outlet, document.outlet_id, claim_shown.document_id, claim_shown.parent_id,
    coalesce(claim_shown.content_language, document."language") AS "language",
    CASE WHEN coalesce(claim_shown.content_language, document."language") IN ('ar', 'fa', 'he', 'ur', 'ckb', 'ps', 'yi', 'ug')
        THEN 'rtl' ELSE 'ltr' END AS direction,
    document.published_at, document.published_from, document.published_until,
    coalesce(speaker.name, claim_shown.speaker_name) AS speaker_name, claim_shown.speaker_id, speaker.side,
    claim_shown.speaker_name AS speaker_printed, claim_shown.chain_text AS "chain", claim_shown.hops,
    CASE 'en' WHEN claim_shown.gloss_language THEN claim_shown.gloss
        WHEN coalesce(claim_shown.content_language, document."language") THEN claim_shown.content END AS english,
    claim_shown.corrected, document.title, document.url, document.archived_url, document.retrieved_at,
    -- made: card of claim_shown
    claim_shown."known_by",
    claim_shown."content",
    claim_shown."speaker_text",
    claim_shown."speaker_role",
    claim_shown."cue",
    claim_shown."mode",
    claim_shown."act",
    claim_shown."polarity",
    claim_shown."basis",
    claim_shown."topic",
    claim_shown."said_at",
    claim_shown."said_from",
    claim_shown."said_until",
    claim_shown."gloss",
    claim_shown."gloss_language",
    claim_shown."gloss_origin",
    claim_shown."confidence",
    claim_shown."origin",
    claim_shown."unnamed_hop"
    -- end
FROM claim_shown
JOIN document USING (document_id)
JOIN outlet USING (outlet_id)
LEFT JOIN claim_cluster USING (claim_id)
LEFT JOIN speaker ON speaker.speaker_id = claim_shown.speaker_id;
