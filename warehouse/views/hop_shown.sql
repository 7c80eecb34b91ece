-- One row per node of the chain of a claim as it stands: claim_hop as corrected. The last node is the speaker of the claim.
CREATE VIEW hop_shown AS
SELECT claim_id, hop, name, kind, certain, outlet_id, speaker_id, spans, cue_spans
FROM claim_hop
WHERE claim_id NOT IN (SELECT claim_id FROM hop_patch)
UNION ALL
SELECT claim_id, hop, name, kind, certain, outlet_id, speaker_id, spans, cue_spans FROM hop_patch;
