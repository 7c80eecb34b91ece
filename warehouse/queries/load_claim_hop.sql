-- Fills claim_hop from the chains of the claims to be loaded.
INSERT INTO claim_hop
SELECT
    claim_id, hop - 1, node.name, node.kind, coalesce(node.certain, true),
    CASE WHEN hop = 1 THEN document.outlet_id WHEN node.kind = 'outlet' THEN outlet_named.outlet_id END,
    name_resolved.speaker_id, node.spans, node.cue_spans
FROM (SELECT claim_id, document_id, unnest(chain) AS node, generate_subscripts(chain, 1) AS hop FROM claim_kept)
JOIN document USING (document_id)
LEFT JOIN outlet_named ON outlet_named.name = node.name
LEFT JOIN name_resolved ON name_resolved.name = node.name AND name_resolved."position" = 0;
