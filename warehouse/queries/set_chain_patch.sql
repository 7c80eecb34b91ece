-- Sets the chain as text of the claims whose chain changed: the name by which each node is known, else the printed one.
UPDATE claim_patch SET rechained = true, chain_text = told.chain_text, hops = told.hops, unnamed_hop = told.unnamed_hop
FROM (
    SELECT
        claim_id, string_agg(coalesce(speaker.name, outlet.name, hop_patch.name), ' → ' ORDER BY hop) AS chain_text, max(hop) AS hops,
        bool_or(hop_patch.kind IN ('anonymous', 'leak', 'unspecified')) AS unnamed_hop
    FROM hop_patch
    LEFT JOIN speaker ON speaker.speaker_id = hop_patch.speaker_id
    LEFT JOIN outlet ON outlet.outlet_id = hop_patch.outlet_id
    GROUP BY claim_id
) AS told
WHERE told.claim_id = claim_patch.claim_id;
