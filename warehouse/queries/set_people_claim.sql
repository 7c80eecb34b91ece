-- Gives claims with a node that was found their speaker, and their chain as text with the names by which its nodes are known.
UPDATE claim SET
    speaker_id = coalesce(claim.speaker_id, voice.speaker_id),
    chain_text = voice.chain_text
FROM (
    SELECT
        claim_hop.claim_id, arg_max(claim_hop.speaker_id, hop) FILTER (hop = claim.hops) AS speaker_id,
        string_agg(coalesce(speaker.name, outlet.name, claim_hop.name), ' → ' ORDER BY hop) AS chain_text
    FROM claim_hop
    JOIN claim USING (claim_id)
    SEMI JOIN people_node USING (claim_id)
    LEFT JOIN speaker ON speaker.speaker_id = claim_hop.speaker_id
    LEFT JOIN outlet ON outlet.outlet_id = claim_hop.outlet_id
    GROUP BY claim_hop.claim_id
) AS voice
WHERE voice.claim_id = claim.claim_id;
