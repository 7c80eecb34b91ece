-- Fills claim_speaker with the speakers found for claims that have none, numbered from 0 in the order of print.
INSERT INTO claim_speaker
SELECT claim_id, row_number() OVER (PARTITION BY claim_id ORDER BY place) - 1, speaker_id
FROM (
    SELECT people_node.claim_id, min(people_node.place) AS place, people_node.speaker_id
    FROM people_node
    JOIN claim ON claim.claim_id = people_node.claim_id AND claim.hops = people_node.hop
    ANTI JOIN claim_speaker ON claim_speaker.claim_id = people_node.claim_id
    GROUP BY ALL
)
ORDER BY ALL;
