-- Sets the chain as text of the claims of claim_since.
UPDATE claim_since SET chain_text = told.chain_text
FROM (
    SELECT claim_id, string_agg(coalesce(speaker.name, outlet.name, hop_since.name), ' → ' ORDER BY hop) AS chain_text
    FROM hop_since
    LEFT JOIN speaker ON speaker.speaker_id = hop_since.speaker_id
    LEFT JOIN outlet ON outlet.outlet_id = hop_since.outlet_id
    GROUP BY claim_id
) AS told
WHERE told.claim_id = claim_since.claim_id;
