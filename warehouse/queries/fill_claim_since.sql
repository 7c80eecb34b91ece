-- Fills claim_since with the claims added since the build, of those read that stand in their text; their chains as text are set by
-- set_chain_since.
INSERT INTO claim_since BY NAME
WITH told AS (
    SELECT adding_read.claim_id, said_from, said_until, unnest(from_json(raw, $structure))
    FROM adding_read
    WHERE state IN ('exact', 'moved')
    QUALIFY row_number() OVER (PARTITION BY adding_read.claim_id ORDER BY judged_at, judgement_id) = 1
),
called AS (
    SELECT name, min(speaker_id) AS speaker_id
    FROM (SELECT name, speaker_id FROM speaker_name UNION SELECT name, speaker_id FROM speaker)
    WHERE name IN (SELECT speaker.name FROM told)
    GROUP BY name
    HAVING count(DISTINCT speaker_id) = 1
)
SELECT
    told.claim_id, document_id, parent_id,
    CASE WHEN len(content.spans) > 0 THEN 'text' ELSE 'citation' END AS known_by,
    content."text" AS content, CASE WHEN len(content.spans) > 0 THEN content.spans END AS content_spans, content."language" AS content_language,
    speaker."text" AS speaker_text, CASE WHEN len(content.spans) > 0 THEN coalesce(speaker.spans, []) END AS speaker_spans,
    speaker.name AS speaker_name, speaker."role" AS speaker_role, called.speaker_id,
    cue."text" AS cue, CASE WHEN len(content.spans) > 0 THEN coalesce(cue.spans, []) END AS cue_spans,
    mode, act, polarity, basis, topic, said_at, said_from::TIMESTAMP AS said_from, said_until::TIMESTAMP AS said_until,
    gloss."text" AS gloss, gloss."language" AS gloss_language, gloss.origin AS gloss_origin, confidence, origin, rule,
    '' AS chain_text, len("chain") - 1 AS hops,
    len(list_filter("chain", lambda node: node.kind IN ('anonymous', 'leak', 'unspecified'))) > 0 AS unnamed_hop
FROM told
LEFT JOIN called ON called.name = speaker.name
WHERE told.claim_id NOT IN (SELECT claim_id FROM claim_built);
