-- One row per speaker of a claim (part 0), per node of its chain between outlet and speaker (1), per outlet among these and per
-- outlet with a translation of its page (2), for claims of match_wanted. An outlet that speaks for a government is such a node too.
-- Relies on: union all, left joins.
SELECT
    match_claim.claim_id, 0 AS part, claim_speaker.position AS place, speaker.speaker_id AS voice, speaker.name, speaker.kind,
    speaker.side, speaker.organization
FROM match_wanted
JOIN match_claim ON match_claim.number = match_wanted.number
JOIN claim_speaker ON claim_speaker.claim_id = match_claim.claim_id
JOIN speaker ON speaker.speaker_id = claim_speaker.speaker_id
UNION ALL
SELECT
    match_claim.claim_id, 1, claim_hop.hop, coalesce(claim_hop.speaker_id, claim_hop.outlet_id, claim_hop.name),
    coalesce(speaker.name, claim_hop.name), claim_hop.kind, speaker.side, speaker.organization
FROM match_wanted
JOIN match_claim ON match_claim.number = match_wanted.number
JOIN claim_hop ON claim_hop.claim_id = match_claim.claim_id
LEFT JOIN outlet ON outlet.outlet_id = claim_hop.outlet_id
LEFT JOIN speaker ON speaker.speaker_id = claim_hop.speaker_id
WHERE claim_hop.hop < match_claim.hops AND (claim_hop.kind <> 'outlet' OR (outlet.kind = 'government'))
UNION ALL
SELECT match_claim.claim_id, 2, claim_hop.hop, claim_hop.outlet_id, claim_hop.name, claim_hop.kind, NULL, NULL
FROM match_wanted
JOIN match_claim ON match_claim.number = match_wanted.number
JOIN claim_hop ON claim_hop.claim_id = match_claim.claim_id
WHERE claim_hop.hop > 0 AND claim_hop.hop < match_claim.hops AND claim_hop.outlet_id IS NOT NULL
UNION ALL
SELECT DISTINCT match_claim.claim_id, 2, 0, document.outlet_id, document.outlet_id, 'outlet', NULL, NULL
FROM match_wanted
JOIN match_claim ON match_claim.number = match_wanted.number
JOIN (
    SELECT left_id AS one, right_id AS other FROM document_kin WHERE kind = 'translation'
    UNION ALL
    SELECT right_id, left_id FROM document_kin WHERE kind = 'translation'
) AS kin ON kin.one = match_claim.document_id
JOIN document ON document.document_id = kin.other
ORDER BY 1, 2, 3
