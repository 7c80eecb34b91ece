-- One row per claim that a comparison takes: its row (by align: claim, topic or none), its half, and what rows are ordered by.
-- left and right are choices (lists of outlet, speaker, side, language, topic; since, until, text as a pattern; null where anything goes). A claim
-- that both take stands on the left; where the left is open, on the right.
CREATE MACRO compare_picked(align, left_choice, right_choice, left_open) AS TABLE
WITH spoken AS (
    SELECT claim_voice.claim_id, claim_voice.speaker_id, speaker.side
    FROM claim_voice JOIN speaker ON speaker.speaker_id = claim_voice.speaker_id
    WHERE list_contains(struct_extract(left_choice, 'speaker'), claim_voice.speaker_id)
        OR list_contains(struct_extract(right_choice, 'speaker'), claim_voice.speaker_id)
        OR list_contains(struct_extract(left_choice, 'side'), speaker.side) OR list_contains(struct_extract(right_choice, 'side'), speaker.side)
),
worded AS (
    SELECT
        claim_cluster.cluster_id, claim_cluster.stance, claim.claim_id, claim.topic, claim.speaker_name,
        document.outlet_id, document."language", document.published_from, document.published_until,
        coalesce(claim.said_from, document.published_from) AS since,
        CASE WHEN struct_extract(left_choice, 'text') IS NOT NULL OR struct_extract(right_choice, 'text') IS NOT NULL
            THEN concat_ws(' ', claim.content, claim.gloss, claim.speaker_name, claim.chain_text) END AS words
    FROM claim_cluster
    JOIN claim_shown AS claim ON claim.claim_id = claim_cluster.claim_id
    JOIN document ON document.document_id = claim.document_id
),
taken AS (
    SELECT
        *,
        (struct_extract(left_choice, 'outlet') IS NULL OR list_contains(struct_extract(left_choice, 'outlet'), outlet_id))
        AND (struct_extract(left_choice, 'language') IS NULL OR list_contains(struct_extract(left_choice, 'language'), "language"))
        AND (struct_extract(left_choice, 'topic') IS NULL OR list_contains(struct_extract(left_choice, 'topic'), topic))
        AND (struct_extract(left_choice, 'since') IS NULL OR published_until > struct_extract(left_choice, 'since'))
        AND (struct_extract(left_choice, 'until') IS NULL OR published_from < struct_extract(left_choice, 'until'))
        AND (struct_extract(left_choice, 'text') IS NULL OR regexp_matches(words, struct_extract(left_choice, 'text')))
        AND (struct_extract(left_choice, 'speaker') IS NULL OR list_contains(struct_extract(left_choice, 'speaker'), speaker_name)
            OR claim_id IN (SELECT claim_id FROM spoken WHERE list_contains(struct_extract(left_choice, 'speaker'), speaker_id)))
        AND (struct_extract(left_choice, 'side') IS NULL OR claim_id IN (SELECT claim_id FROM spoken WHERE list_contains(struct_extract(left_choice, 'side'), side)))
            AS left_takes,
        (struct_extract(right_choice, 'outlet') IS NULL OR list_contains(struct_extract(right_choice, 'outlet'), outlet_id))
        AND (struct_extract(right_choice, 'language') IS NULL OR list_contains(struct_extract(right_choice, 'language'), "language"))
        AND (struct_extract(right_choice, 'topic') IS NULL OR list_contains(struct_extract(right_choice, 'topic'), topic))
        AND (struct_extract(right_choice, 'since') IS NULL OR published_until > struct_extract(right_choice, 'since'))
        AND (struct_extract(right_choice, 'until') IS NULL OR published_from < struct_extract(right_choice, 'until'))
        AND (struct_extract(right_choice, 'text') IS NULL OR regexp_matches(words, struct_extract(right_choice, 'text')))
        AND (struct_extract(right_choice, 'speaker') IS NULL OR list_contains(struct_extract(right_choice, 'speaker'), speaker_name)
            OR claim_id IN (SELECT claim_id FROM spoken WHERE list_contains(struct_extract(right_choice, 'speaker'), speaker_id)))
        AND (struct_extract(right_choice, 'side') IS NULL OR claim_id IN (SELECT claim_id FROM spoken WHERE list_contains(struct_extract(right_choice, 'side'), side)))
            AS right_takes
    FROM worded
)
SELECT
    CASE align WHEN 'claim' THEN cluster_id WHEN 'topic' THEN coalesce(topic, '') ELSE '' END AS row_key,
    CASE WHEN left_takes AND NOT (left_open AND right_takes) THEN 'left' ELSE 'right' END AS half,
    cluster_id, claim_id, topic, stance, since
FROM taken
WHERE left_takes OR right_takes;
