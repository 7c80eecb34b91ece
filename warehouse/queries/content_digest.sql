-- One row per table of what the inputs say: its name, how many rows, and eight sums over them. Needs nothing of the engine but
-- sha256 and to_json of a list. Each row is one text, its fields in the order below as a JSON list: shares in millionths, spans as in
-- the claims file, times as written, a text by its hash. The 64 hex digits of the row's SHA-256 are eight whole numbers, summed each
-- over the table. Load ids, line numbers and paths are left out, so neither files nor order, threads or partitions matter.
WITH said AS (
    SELECT 'document' AS part, to_json([
        document_id, outlet_id, url, archived_url, title, kind, "language", published_at, text_sha256, derived_from, derivation,
        complete::VARCHAR, extracted::VARCHAR, read_whole::VARCHAR, to_json(credits)::VARCHAR
    ])::VARCHAR AS fields
    FROM document
    UNION ALL
    SELECT 'claim', to_json([
        claim_id, document_id, parent_id, known_by, content, to_json(content_spans)::VARCHAR, content_language,
        speaker_text, to_json(speaker_spans)::VARCHAR, speaker_name, speaker_role, speaker_id, cue, to_json(cue_spans)::VARCHAR,
        mode, act, polarity, basis, topic, said_at, gloss, gloss_language, gloss_origin,
        round(confidence * 1e6)::BIGINT::VARCHAR, origin, rule, superseded_by
    ])::VARCHAR
    FROM claim
    UNION ALL
    SELECT 'claim_hop', to_json([
        claim_id, hop::VARCHAR, name, kind, certain::VARCHAR, outlet_id, speaker_id,
        to_json(spans)::VARCHAR, to_json(cue_spans)::VARCHAR
    ])::VARCHAR
    FROM claim_hop
    UNION ALL
    SELECT 'claim_speaker', to_json([claim_id, "position"::VARCHAR, speaker_id])::VARCHAR FROM claim_speaker
    UNION ALL
    SELECT 'speaker', to_json([speaker_id, name, kind, role, organization, side, origin])::VARCHAR FROM speaker
    UNION ALL
    SELECT 'match', to_json([
        left_id, right_id, round(score * 1e6)::BIGINT::VARCHAR, relation, round(certainty * 1e6)::BIGINT::VARCHAR,
        suggests, differs_in, to_json(reasons)::VARCHAR, origin
    ])::VARCHAR
    FROM "match"
), hashed AS (
    SELECT part, sha256(concat(part, ' ', fields)) AS hash FROM said
), pieces AS (
    SELECT
        part,
        concat('0x', substr(hash, 1, 8))::BIGINT AS n1, concat('0x', substr(hash, 9, 8))::BIGINT AS n2,
        concat('0x', substr(hash, 17, 8))::BIGINT AS n3, concat('0x', substr(hash, 25, 8))::BIGINT AS n4,
        concat('0x', substr(hash, 33, 8))::BIGINT AS n5, concat('0x', substr(hash, 41, 8))::BIGINT AS n6,
        concat('0x', substr(hash, 49, 8))::BIGINT AS n7, concat('0x', substr(hash, 57, 8))::BIGINT AS n8
    FROM hashed
)
SELECT
    part, count(*), sum(n1)::BIGINT, sum(n2)::BIGINT, sum(n3)::BIGINT, sum(n4)::BIGINT,
    sum(n5)::BIGINT, sum(n6)::BIGINT, sum(n7)::BIGINT, sum(n8)::BIGINT
FROM pieces
GROUP BY part
ORDER BY part;
