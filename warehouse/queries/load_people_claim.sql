-- Fills claim_speaker with the speakers found for claims that had none.
INSERT INTO claim_speaker
SELECT people_node.claim_id, people_node.place, people_node.speaker_id
FROM people_node
JOIN claim ON claim.claim_id = people_node.claim_id AND claim.hops = people_node.hop
ANTI JOIN claim_speaker ON claim_speaker.claim_id = people_node.claim_id
ORDER BY ALL;
