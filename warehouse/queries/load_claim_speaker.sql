-- Fills claim_speaker in the order of print: of joint speakers those whom their own names mean, else all whom the one name means.
INSERT INTO claim_speaker
SELECT claim_id, name_resolved."position", name_resolved.speaker_id
FROM claim_kept JOIN name_resolved ON name_resolved.name = coalesce(claim_kept.speaker.name, chain[-1].name)
WHERE coalesce(len(speaker.members), 0) = 0
UNION ALL
SELECT claim_id, row_number() OVER (PARTITION BY claim_id ORDER BY place) - 1, speaker_id
FROM (
    SELECT claim_id, speaker_id, min((member.place, name_resolved."position")) AS place
    FROM (
        SELECT claim_id, unnest(speaker.members) AS name, generate_subscripts(speaker.members, 1) AS place
        FROM claim_kept
        WHERE len(speaker.members) > 0
    ) AS member
    JOIN name_resolved USING (name)
    GROUP BY claim_id, speaker_id
);
