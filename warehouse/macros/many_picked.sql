-- One row per claim that a comparison of many takes and column it stands in (column_kind: outlet, language, side or speaker; who is not resolved
-- stands by the printed name), with what rows are made of. wanted is a struct of lists (outlet, language, side, speaker, topic), of days
-- of print (since, until) and of a pattern (text), each null where anything goes.
CREATE MACRO many_picked(column_kind, wanted) AS TABLE
WITH voiced AS (
    SELECT claim_voice.claim_id, claim_voice.speaker_id AS speaker, speaker.side
    FROM claim_voice JOIN speaker ON speaker.speaker_id = claim_voice.speaker_id
    WHERE column_kind IN ('side', 'speaker') OR struct_extract(wanted, 'side') IS NOT NULL OR struct_extract(wanted, 'speaker') IS NOT NULL
    UNION ALL
    SELECT claim_id, speaker_name, NULL
    FROM claim_shown
    WHERE speaker_id IS NULL AND speaker_name IS NOT NULL AND (column_kind = 'speaker' OR struct_extract(wanted, 'speaker') IS NOT NULL)
),
taken AS (
    SELECT
        claim_cluster.cluster_id, claim_cluster.stance, claim.claim_id, claim.document_id, claim.topic,
        document.outlet_id, document."language", coalesce(claim.said_from, document.published_from) AS since
    FROM claim_cluster
    JOIN claim_shown AS claim ON claim.claim_id = claim_cluster.claim_id
    JOIN document ON document.document_id = claim.document_id
    WHERE (struct_extract(wanted, 'outlet') IS NULL OR list_contains(struct_extract(wanted, 'outlet'), document.outlet_id))
        AND (struct_extract(wanted, 'language') IS NULL OR list_contains(struct_extract(wanted, 'language'), document."language"))
        AND (struct_extract(wanted, 'topic') IS NULL OR list_contains(struct_extract(wanted, 'topic'), claim.topic))
        AND (struct_extract(wanted, 'since') IS NULL OR document.published_until > struct_extract(wanted, 'since'))
        AND (struct_extract(wanted, 'until') IS NULL OR document.published_from < struct_extract(wanted, 'until'))
        AND (struct_extract(wanted, 'text') IS NULL OR regexp_matches(
            concat_ws(' ', claim.content, claim.gloss, claim.speaker_name, claim.chain_text), struct_extract(wanted, 'text')
        ))
        AND (struct_extract(wanted, 'side') IS NULL OR claim.claim_id IN (
            SELECT claim_id FROM voiced WHERE list_contains(struct_extract(wanted, 'side'), side)
        ))
        AND (struct_extract(wanted, 'speaker') IS NULL OR claim.claim_id IN (
            SELECT claim_id FROM voiced WHERE list_contains(struct_extract(wanted, 'speaker'), speaker)
        ))
),
columned AS (
    SELECT CASE column_kind WHEN 'outlet' THEN outlet_id ELSE "language" END AS column_id, *
    FROM taken
    WHERE column_kind IN ('outlet', 'language')
    UNION ALL
    SELECT DISTINCT CASE column_kind WHEN 'side' THEN voiced.side ELSE voiced.speaker END AS column_id, taken.*
    FROM taken JOIN voiced USING (claim_id)
    WHERE column_kind IN ('side', 'speaker')
)
FROM columned
WHERE column_id IS NOT NULL;
