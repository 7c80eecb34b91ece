-- Fills hop_patch. A claim inside another whose speaker changed has the new node too, at the same place of its own chain.
INSERT INTO hop_patch BY NAME
WITH RECURSIVE voice AS (
    SELECT
        claim.claim_id, claim.claim_id AS of_claim, claim.hops AS place, claim_patch.speaker_name AS name, claim_patch.speaker_id,
        CASE WHEN json_exists(correction, '$.speaker_spans') THEN (correction -> '$.speaker_spans')::INTEGER[][]
            WHEN json_exists(correction, '$.speaker_name') THEN [] END AS spans
    FROM claim_patch JOIN claim USING (claim_id)
    WHERE revoiced
    UNION ALL
    SELECT claim.claim_id, voice.of_claim, voice.place, voice.name, voice.speaker_id, voice.spans
    FROM voice JOIN claim ON claim.parent_id = voice.claim_id
),
merged AS (
    SELECT DISTINCT claim_id
    FROM claim_hop JOIN speaker_merged USING (speaker_id)
    WHERE merged_id <> claim_hop.speaker_id
),
renamed AS (
    SELECT DISTINCT claim_id
    FROM claim_hop
    WHERE speaker_id IN (SELECT speaker_id FROM speaker_patch WHERE json_exists(said, '$.name'))
),
rewritten AS (
    SELECT claim_id, correction -> '$.chain' AS nodes FROM claim_patch WHERE json_type(correction -> '$.chain') = 'ARRAY'
),
changed AS (
    SELECT claim_id FROM voice UNION SELECT claim_id FROM merged UNION SELECT claim_id FROM renamed UNION SELECT claim_id FROM rewritten
),
written AS (
    SELECT
        claim_id, generate_subscripts(told, 1) - 1 AS hop, unnest(told) AS node
    FROM (
        SELECT claim_id, from_json(nodes, '[{"name":"VARCHAR","kind":"VARCHAR","certain":"BOOLEAN","outlet_id":"VARCHAR",
            "speaker_id":"VARCHAR","spans":[["INTEGER"]],"cue_spans":[["INTEGER"]]}]') AS told
        FROM rewritten
    )
),
node AS (
    SELECT claim_id, hop, name, kind, certain, outlet_id, speaker_id, spans, cue_spans
    FROM claim_hop SEMI JOIN changed USING (claim_id) ANTI JOIN rewritten USING (claim_id)
    UNION ALL
    SELECT
        written.claim_id, written.hop, node.name, node.kind, coalesce(node.certain, true),
        CASE WHEN written.hop = 0 THEN document.outlet_id WHEN node.kind = 'outlet' THEN coalesce(node.outlet_id, outlet_called.outlet_id) END,
        coalesce(node.speaker_id, speaker_called.speaker_id), node.spans, node.cue_spans
    FROM written
    JOIN claim USING (claim_id)
    JOIN document USING (document_id)
    LEFT JOIN outlet_called() AS outlet_called ON outlet_called.called = node.name
    LEFT JOIN speaker_called((SELECT list(DISTINCT node.name) FROM written)) AS speaker_called ON speaker_called.called = node.name AND written.hop > 0
),
placed AS (
    SELECT node.*, max(hop) OVER (PARTITION BY claim_id) AS last_hop FROM node
)
SELECT
    placed.claim_id, placed.hop,
    coalesce(voice.name, placed.name) AS name,
    CASE WHEN voice.claim_id IS NULL THEN placed.kind
        WHEN speaker.kind IN (
            -- made: words of hop_kind
            'outlet', 'person', 'organization', 'government', 'anonymous', 'leak', 'post', 'unspecified'
            -- end
        ) THEN speaker.kind
        WHEN placed.kind = 'unspecified' THEN 'person' ELSE placed.kind END AS kind,
    placed.certain, placed.outlet_id,
    coalesce(speaker_merged.merged_id, CASE WHEN voice.claim_id IS NULL THEN placed.speaker_id ELSE voice.speaker_id END) AS speaker_id,
    CASE WHEN voice.claim_id IS NULL THEN placed.spans ELSE coalesce(voice.spans, placed.spans) END AS spans, placed.cue_spans
FROM placed
LEFT JOIN voice ON voice.claim_id = placed.claim_id
    AND placed.hop = CASE WHEN voice.of_claim = placed.claim_id THEN placed.last_hop ELSE voice.place END
LEFT JOIN speaker ON speaker.speaker_id = voice.speaker_id
LEFT JOIN speaker_merged
    ON speaker_merged.speaker_id = CASE WHEN voice.claim_id IS NULL THEN placed.speaker_id ELSE voice.speaker_id END;
