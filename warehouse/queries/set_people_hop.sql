-- Gives every node of a chain the speaker it means.
UPDATE claim_hop SET speaker_id = people_node.speaker_id
FROM people_node
WHERE people_node.claim_id = claim_hop.claim_id AND people_node.hop = claim_hop.hop AND people_node.place = 0;
