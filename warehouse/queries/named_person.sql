-- One row per name of a person: those of speakers with their id, and those that claims print and nobody is known by, without.
SELECT speaker_name.name, speaker_name.speaker_id
FROM speaker_name JOIN speaker USING (speaker_id)
WHERE speaker.kind = 'person'
UNION
SELECT claim_hop.name, NULL
FROM claim_hop JOIN claim USING (claim_id)
WHERE claim_hop.kind = 'person' AND claim_hop.speaker_id IS NULL AND claim_hop.outlet_id IS NULL AND claim.superseded_by IS NULL
ORDER BY ALL;
