-- One row per speaker that judgements say is the same as another: the id they all go by, the smallest of them.
CREATE VIEW speaker_merged AS
WITH RECURSIVE decided AS (
    SELECT
        least(left_id, right_id) AS left_id, greatest(left_id, right_id) AS right_id,
        arg_max(kind, (judged_at, judgement_id)) AS kind
    FROM judgement_standing
    WHERE kind IN ('same_speaker', 'not_same_speaker')
    GROUP BY ALL
),
beside AS (
    SELECT left_id AS speaker_id, right_id AS other_id FROM decided WHERE kind = 'same_speaker'
    UNION
    SELECT right_id, left_id FROM decided WHERE kind = 'same_speaker'
),
reached AS (
    SELECT speaker_id, other_id FROM beside
    UNION
    SELECT reached.speaker_id, beside.other_id FROM reached JOIN beside ON beside.speaker_id = reached.other_id
)
SELECT speaker_id, min(other_id) AS merged_id FROM reached GROUP BY speaker_id;
