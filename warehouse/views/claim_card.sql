-- One row per claim, all that a board shows. direction is that of the printed words; published_from, said_from and said_until
-- are UTC; chain_text of the claim is chain here; hops counts the hands between speaker and reader;
-- english is the words or the gloss, whichever is English.
CREATE VIEW claim_card AS
SELECT
    claim_shown.claim_id, claim_cluster.cluster_id, claim_cluster.stance,
    outlet.name AS outlet, document.outlet_id, claim_shown.document_id, claim_shown.parent_id,
    coalesce(claim_shown.content_language, document."language") AS "language",
    CASE WHEN coalesce(claim_shown.content_language, document."language") IN (
        -- made: languages written from right to left
        'ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ku-Arab', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'
        -- end
    ) THEN 'rtl' ELSE 'ltr' END AS direction,
    document.published_at, document.published_from, document.published_until,
    coalesce(speaker.name, claim_shown.speaker_name) AS speaker_name, claim_shown.speaker_id, speaker.side,
    claim_shown.speaker_name AS speaker_printed, claim_shown.chain_text AS "chain", claim_shown.hops,
    CASE 'en' WHEN claim_shown.gloss_language THEN claim_shown.gloss
        WHEN coalesce(claim_shown.content_language, document."language") THEN claim_shown.content END AS english,
    document.title, document.url, document.archived_url, document.retrieved_at,
    claim_shown.* EXCLUDE (
        -- made: columns of claim that no board is given
        "document_id",
        "claim_id",
        "parent_id",
        "content_spans",
        "content_language",
        "speaker_spans",
        "speaker_name",
        "speaker_id",
        "cue_spans",
        "rule",
        "superseded_by",
        "chain_text",
        "hops",
        "load_id",
        "line"
        -- end
    )
FROM claim_shown
JOIN document USING (document_id)
JOIN outlet USING (outlet_id)
LEFT JOIN claim_cluster USING (claim_id)
LEFT JOIN speaker ON speaker.speaker_id = claim_shown.speaker_id;
