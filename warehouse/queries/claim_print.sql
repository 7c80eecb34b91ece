-- One row per claim of match_wanted: its number and id, its document and story, its words and gloss with their languages, and a hash
-- of all else that comparing reads of it: what it is, who speaks, and where on which page it stands.
-- Reads match_wanted, match_claim, match_voice, document.
WITH heard AS (
    SELECT
        claim_id,
        string_agg(CAST(json_array(part, place, voice, name, kind, side, organization) AS VARCHAR), ' ' ORDER BY part, place, voice)
            AS voices
    FROM match_voice
    GROUP BY claim_id
)
SELECT
    told.number, told.claim_id, told.document_id, told.story_id, told.content, told.language, told.gloss, told.gloss_language,
    md5(concat_ws(' ',
        CAST(json_array(
            told.outlet, told.act, told.polarity, told.topic, told.speaker_name, told.speaker_kind, told.said_from, told.said_until,
            told.published_from, told.published_until, told.mode, told.gloss_language, told.content_spans
        ) AS VARCHAR),
        document.text_sha256, heard.voices
    )) AS print
FROM match_claim AS told
JOIN match_wanted ON match_wanted.number = told.number
JOIN document ON document.document_id = told.document_id
LEFT JOIN heard ON heard.claim_id = told.claim_id
