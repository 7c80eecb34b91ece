-- Refuses computed people whose node of a chain is not loaded or has a speaker already, or who are neither listed
-- nor found (an id of ~ and a name's key, with name and kind).
INSERT INTO reject
SELECT load_id, line, field, fault, raw FROM (
    SELECT *, 'hop' AS field, 'no node ' || coalesce(hop, -1) || ' of a claim ' || coalesce(claim_id, '(empty)') || ' is without a speaker' AS fault
    FROM computed_people
    ANTI JOIN (
        SELECT claim_hop.claim_id, claim_hop.hop, coalesce(joint_speaker.place, 0) AS place
        FROM claim_hop
        JOIN claim ON claim.claim_id = claim_hop.claim_id
        LEFT JOIN joint_speaker ON joint_speaker.claim_id = claim_hop.claim_id AND claim.hops = claim_hop.hop
        WHERE claim_hop.hop > 0 AND (claim_hop.speaker_id IS NULL OR joint_speaker.place IS NOT NULL)
    ) AS node USING (claim_id, hop, place)
    UNION ALL
    SELECT *, 'speaker_id', 'is that of a listed speaker, or ~ and a key with name and kind'
    FROM computed_people ANTI JOIN speaker ON speaker.speaker_id = computed_people.speaker_id
    WHERE NOT coalesce(computed_people.speaker_id LIKE '~_%' AND computed_people.name <> '' AND list_contains($kinds::VARCHAR[], computed_people.kind), false)
)
