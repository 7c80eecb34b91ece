-- Fills hop_since with the chains of claim_since; a name that means one speaker, or one outlet, has its id.
INSERT INTO hop_since BY NAME
WITH told AS (
    SELECT claim_id, from_json(any_value(raw), $structure)."chain" AS nodes FROM adding_read SEMI JOIN claim_since USING (claim_id) GROUP BY claim_id
),
node AS (
    SELECT claim_id, generate_subscripts(nodes, 1) - 1 AS hop, unnest(nodes) AS node FROM told
)
SELECT
    node.claim_id, hop, node.name AS name, node.kind AS kind, coalesce(node.certain, true) AS certain,
    CASE WHEN hop = 0 THEN document.outlet_id WHEN node.kind = 'outlet' THEN outlet_called.outlet_id END AS outlet_id,
    speaker_called.speaker_id, node.spans AS spans, node.cue_spans AS cue_spans
FROM node
JOIN claim_since USING (claim_id)
JOIN document USING (document_id)
LEFT JOIN outlet_called() AS outlet_called ON outlet_called.called = node.name
LEFT JOIN speaker_called((SELECT list(DISTINCT node.name) FROM node)) AS speaker_called ON speaker_called.called = node.name;
