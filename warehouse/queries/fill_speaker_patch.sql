-- Fills speaker_patch from notes whose value is {"speaker_id": …, "side": …, "organization": …, "role": …, "name": …}, of which each may
-- be left out.
INSERT INTO speaker_patch
WITH said AS (
    SELECT
        "value" ->> '$.speaker_id' AS speaker_id, "value"::JSON AS said, judged_at, judgement_id,
        unnest(list_intersect(json_keys("value"), ['side', 'organization', 'role', 'name'])) AS field
    FROM judgement_standing
    WHERE kind = 'note' AND json_type("value") = 'OBJECT' AND json_exists("value", '$.speaker_id')
),
newest AS (
    SELECT speaker_id, field, arg_max_null(json_extract(said, '$.' || field), (judged_at, judgement_id)) AS said
    FROM said GROUP BY speaker_id, field
)
SELECT speaker_id, json_group_object(field, said) FROM newest WHERE speaker_id IS NOT NULL GROUP BY speaker_id;
