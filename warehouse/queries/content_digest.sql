-- One row per table of what the inputs say: its name, how many rows, and eight sums over them. Each row is one text, its fields in the
-- order below with a blank between them, - for null: a text by its length and a colon before it, spans as in the claims file, shares in
-- millionths, times as written, a document's text by its hash; of a list of texts the items joined by commas, then by semicolons (where
-- the two halves differ, an item ends). The 64 hex digits of the SHA-256 of the table's name, a blank and the row are eight whole
-- numbers, summed each over the table. Load ids, line numbers and paths are left out, so neither files nor order, threads or
-- partitions matter.
-- Reads document, claim, claim_hop, claim_speaker, speaker, match. Relies on: union all, length in code points, to_json of lists of
-- numbers, cast of truth to 'true', round half up, and sha2, conv and array_join, which DuckDB has from dialect files.
WITH said AS (
    SELECT 'document' AS part, concat_ws(' ',
        coalesce(length(document_id) || ':' || document_id, '-'), coalesce(length(outlet_id) || ':' || outlet_id, '-'),
        coalesce(length(url) || ':' || url, '-'), coalesce(length(archived_url) || ':' || archived_url, '-'),
        coalesce(length(title) || ':' || title, '-'), coalesce(length(kind) || ':' || kind, '-'),
        coalesce(length(language) || ':' || language, '-'), coalesce(length(published_at) || ':' || published_at, '-'),
        coalesce(length(text_sha256) || ':' || text_sha256, '-'),
        coalesce(length(derived_from) || ':' || derived_from, '-'), coalesce(length(derivation) || ':' || derivation, '-'),
        coalesce(CAST(complete AS STRING), '-'), coalesce(CAST(extracted AS STRING), '-'),
        coalesce(CAST(read_whole AS STRING), '-'), coalesce(array_join(credits, ',') || array_join(credits, ';'), '-')
    ) AS fields
    FROM document
    UNION ALL
    SELECT 'claim', concat_ws(' ',
        coalesce(length(claim_id) || ':' || claim_id, '-'), coalesce(length(document_id) || ':' || document_id, '-'),
        coalesce(length(parent_id) || ':' || parent_id, '-'), coalesce(length(known_by) || ':' || known_by, '-'),
        coalesce(length(content) || ':' || content, '-'), coalesce(CAST(to_json(content_spans) AS STRING), '-'),
        coalesce(length(content_language) || ':' || content_language, '-'),
        coalesce(length(speaker_text) || ':' || speaker_text, '-'), coalesce(CAST(to_json(speaker_spans) AS STRING), '-'),
        coalesce(length(speaker_name) || ':' || speaker_name, '-'),
        coalesce(length(speaker_role) || ':' || speaker_role, '-'), coalesce(length(speaker_id) || ':' || speaker_id, '-'),
        coalesce(length(cue) || ':' || cue, '-'), coalesce(CAST(to_json(cue_spans) AS STRING), '-'),
        coalesce(length(mode) || ':' || mode, '-'), coalesce(length(act) || ':' || act, '-'),
        coalesce(length(polarity) || ':' || polarity, '-'), coalesce(length(basis) || ':' || basis, '-'),
        coalesce(length(topic) || ':' || topic, '-'), coalesce(length(said_at) || ':' || said_at, '-'),
        coalesce(length(gloss) || ':' || gloss, '-'), coalesce(length(gloss_language) || ':' || gloss_language, '-'),
        coalesce(length(gloss_origin) || ':' || gloss_origin, '-'),
        coalesce(CAST(CAST(round(confidence * 1e6) AS BIGINT) AS STRING), '-'),
        coalesce(length(origin) || ':' || origin, '-'), coalesce(length(rule) || ':' || rule, '-'),
        coalesce(length(superseded_by) || ':' || superseded_by, '-')
    )
    FROM claim
    UNION ALL
    SELECT 'claim_hop', concat_ws(' ',
        coalesce(length(claim_id) || ':' || claim_id, '-'), coalesce(CAST(hop AS STRING), '-'),
        coalesce(length(name) || ':' || name, '-'), coalesce(length(kind) || ':' || kind, '-'),
        coalesce(CAST(certain AS STRING), '-'), coalesce(length(outlet_id) || ':' || outlet_id, '-'),
        coalesce(length(speaker_id) || ':' || speaker_id, '-'), coalesce(CAST(to_json(spans) AS STRING), '-'),
        coalesce(CAST(to_json(cue_spans) AS STRING), '-')
    )
    FROM claim_hop
    UNION ALL
    SELECT 'claim_speaker', concat_ws(' ',
        coalesce(length(claim_id) || ':' || claim_id, '-'), coalesce(CAST(position AS STRING), '-'),
        coalesce(length(speaker_id) || ':' || speaker_id, '-')
    )
    FROM claim_speaker
    UNION ALL
    SELECT 'speaker', concat_ws(' ',
        coalesce(length(speaker_id) || ':' || speaker_id, '-'), coalesce(length(name) || ':' || name, '-'),
        coalesce(length(kind) || ':' || kind, '-'), coalesce(length(role) || ':' || role, '-'),
        coalesce(length(organization) || ':' || organization, '-'), coalesce(length(side) || ':' || side, '-'),
        coalesce(length(origin) || ':' || origin, '-')
    )
    FROM speaker
    UNION ALL
    SELECT 'match', concat_ws(' ',
        coalesce(length(left_id) || ':' || left_id, '-'), coalesce(length(right_id) || ':' || right_id, '-'),
        coalesce(CAST(CAST(round(score * 1e6) AS BIGINT) AS STRING), '-'),
        coalesce(length(relation) || ':' || relation, '-'),
        coalesce(CAST(CAST(round(certainty * 1e6) AS BIGINT) AS STRING), '-'),
        coalesce(length(suggests) || ':' || suggests, '-'), coalesce(length(differs_in) || ':' || differs_in, '-'),
        coalesce(array_join(reasons, ',') || array_join(reasons, ';'), '-'), coalesce(length(origin) || ':' || origin, '-')
    )
    FROM match
), hashed AS (
    SELECT part, sha2(part || ' ' || fields, 256) AS hash FROM said
), pieces AS (
    SELECT
        part,
        CAST(conv(substr(hash, 1, 8), 16, 10) AS BIGINT) AS n1, CAST(conv(substr(hash, 9, 8), 16, 10) AS BIGINT) AS n2,
        CAST(conv(substr(hash, 17, 8), 16, 10) AS BIGINT) AS n3, CAST(conv(substr(hash, 25, 8), 16, 10) AS BIGINT) AS n4,
        CAST(conv(substr(hash, 33, 8), 16, 10) AS BIGINT) AS n5, CAST(conv(substr(hash, 41, 8), 16, 10) AS BIGINT) AS n6,
        CAST(conv(substr(hash, 49, 8), 16, 10) AS BIGINT) AS n7, CAST(conv(substr(hash, 57, 8), 16, 10) AS BIGINT) AS n8
    FROM hashed
)
SELECT
    part, count(*) AS counted, CAST(sum(n1) AS BIGINT) AS s1, CAST(sum(n2) AS BIGINT) AS s2, CAST(sum(n3) AS BIGINT) AS s3,
    CAST(sum(n4) AS BIGINT) AS s4, CAST(sum(n5) AS BIGINT) AS s5, CAST(sum(n6) AS BIGINT) AS s6, CAST(sum(n7) AS BIGINT) AS s7,
    CAST(sum(n8) AS BIGINT) AS s8
FROM pieces
GROUP BY part
ORDER BY part
