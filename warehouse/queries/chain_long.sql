-- One row per claim whose chain is too long for load_claim to spell out node by node: its nodes as they are shown, in order.
CREATE OR REPLACE TEMP TABLE chain_long AS
SELECT claim_id, string_agg(coalesce(speaker.name, outlet.name, claim_hop.name), ' → ' ORDER BY hop) AS chain_text
FROM claim_hop
SEMI JOIN (SELECT claim_id FROM claim_hop WHERE hop = 5) AS long USING (claim_id)
LEFT JOIN speaker USING (speaker_id)
LEFT JOIN outlet ON outlet.outlet_id = claim_hop.outlet_id
GROUP BY claim_id;
