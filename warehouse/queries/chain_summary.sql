-- One row per claim: its chain as text (the English name where a node is resolved, else the printed one), the hands between
-- speaker and reader, and whether one of the nodes is unnamed.
CREATE OR REPLACE TEMP VIEW chain_summary AS
SELECT
    claim_id,
    string_agg(coalesce(speaker.name, outlet.name, claim_hop.name), ' → ' ORDER BY hop) AS chain_text,
    max(hop) AS hops,
    bool_or(claim_hop.kind IN ('anonymous', 'leak', 'unspecified')) AS unnamed_hop
FROM claim_hop
LEFT JOIN speaker USING (speaker_id)
LEFT JOIN outlet ON outlet.outlet_id = claim_hop.outlet_id
GROUP BY claim_id;
