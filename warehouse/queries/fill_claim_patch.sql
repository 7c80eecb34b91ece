-- Fills claim_patch with the claims that somebody rejected or corrected. A name that means one speaker gives the corrected name its id.
INSERT INTO claim_patch BY NAME
WITH ruled AS (
    SELECT left_id AS claim_id, arg_max(kind, (judged_at, judgement_id)) AS ruling
    FROM judgement_standing
    WHERE kind IN ('claim_accepted', 'claim_rejected') AND left_id IS NOT NULL
    GROUP BY left_id
),
corrected AS (
    SELECT claim_id, json_group_object(field, said) AS correction FROM correction_field GROUP BY claim_id
),
named AS (
    SELECT name, min(speaker_id) AS speaker_id
    FROM (SELECT name, speaker_id FROM speaker_name UNION SELECT name, speaker_id FROM speaker)
    WHERE name IN (SELECT correction ->> '$.speaker_name' FROM corrected)
    GROUP BY name
    HAVING count(DISTINCT speaker_id) = 1
),
patched AS (
    SELECT
        claim_id, coalesce(ruling = 'claim_rejected', false) AS hidden, correction,
        coalesce(json_exists(correction, '$.speaker_name') OR json_exists(correction, '$.speaker_id'), false) AS revoiced
    FROM ruled FULL JOIN corrected USING (claim_id)
    WHERE correction IS NOT NULL OR ruling = 'claim_rejected'
)
SELECT
    patched.claim_id, hidden, correction, revoiced,
    CASE WHEN json_exists(correction, '$.speaker_name') THEN correction ->> '$.speaker_name' ELSE claim.speaker_name END AS speaker_name,
    CASE WHEN revoiced THEN coalesce(correction ->> '$.speaker_id', named.speaker_id) ELSE claim.speaker_id END AS speaker_id,
    false AS rechained
FROM patched
JOIN claim USING (claim_id)
LEFT JOIN named ON named.name = correction ->> '$.speaker_name';
