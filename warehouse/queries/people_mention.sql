-- One row per node of a chain that names somebody without an id, and per member of joint speakers (place from 0): claim_id, hop,
-- place, name, kind, document_id, story_id, language, role. An outlet that only hands words on is no speaker; one that speaks has its
-- own name, whatever is printed.
WITH node AS (
    SELECT claim_hop.claim_id, hop, 0 AS place, coalesce(outlet.name, claim_hop.name) AS name, claim_hop.kind,
        CASE WHEN claim_hop.hop = claim.hops THEN claim.speaker_role END AS "role"
    FROM claim_hop
    JOIN claim USING (claim_id)
    LEFT JOIN outlet ON outlet.outlet_id = claim_hop.outlet_id
    ANTI JOIN joint_speaker ON joint_speaker.claim_id = claim_hop.claim_id AND claim.hops = claim_hop.hop
    WHERE hop > 0 AND claim_hop.speaker_id IS NULL AND (claim_hop.outlet_id IS NULL OR claim_hop.hop = claim.hops)
    UNION ALL
    SELECT claim_id, hop, place, joint_speaker.name, claim_hop.kind, NULL
    FROM joint_speaker
    JOIN claim USING (claim_id)
    JOIN claim_hop USING (claim_id)
    WHERE claim_hop.hop = claim.hops
)
SELECT
    node.claim_id, node.hop, node.place, node.name, node.kind, claim.document_id, min(story_document.story_id) AS story_id,
    document."language", node."role"
FROM node
JOIN claim USING (claim_id)
JOIN document USING (document_id)
LEFT JOIN story_document USING (document_id)
WHERE node.kind IN ('person', 'organization', 'government', 'outlet')
GROUP BY ALL
ORDER BY node.claim_id, node.hop, node.place;
