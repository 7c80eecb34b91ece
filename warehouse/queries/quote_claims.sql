-- One row per claim shown of the documents $documents whose text is held: where its words stand, its chain, and every name by which whoever
-- stands in it is known: of the nodes as printed and as resolved, of what speaks through them, in all scripts.
WITH shown AS MATERIALIZED (
    FROM claim_shown WHERE content_spans IS NOT NULL AND list_contains($documents, document_id)
),
voice AS (
    SELECT claim_id, speaker_id FROM shown
    UNION
    SELECT claim_id, speaker_id FROM hop_shown SEMI JOIN shown USING (claim_id)
),
called AS (
    SELECT claim_id, unnest([speaker_name, speaker_role, speaker_text]) AS name FROM shown
    UNION
    SELECT claim_id, name FROM hop_shown SEMI JOIN shown USING (claim_id)
    UNION
    SELECT claim_id, unnest([speaker.name, speaker.organization, speaker.role]) FROM voice JOIN speaker USING (speaker_id)
    UNION
    SELECT claim_id, speaker_name.name FROM voice JOIN speaker_name USING (speaker_id)
),
listed AS (
    SELECT claim_id, list(name ORDER BY name) AS names FROM called WHERE name IS NOT NULL GROUP BY claim_id
)
SELECT
    shown.claim_id, document_id, content_spans, chain_text AS "chain", coalesce(speaker.name, speaker_name) AS speaker_name,
    coalesce(names, []) AS names
FROM shown
LEFT JOIN speaker ON speaker.speaker_id = shown.speaker_id
LEFT JOIN listed ON listed.claim_id = shown.claim_id
ORDER BY document_id, shown.claim_id
