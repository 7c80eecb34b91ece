-- One row per member of a loaded claim's joint speakers: claim_id, place from 0, name.
CREATE OR REPLACE TEMP TABLE joint_speaker AS
SELECT claim_id, place - 1 AS place, name
FROM (
    SELECT claim_id, unnest(speaker.members) AS name, generate_subscripts(speaker.members, 1) AS place
    FROM claim_kept
    WHERE len(speaker.members) > 0
);
