-- One row per researcher and thing they decided, the relation of a pair or the worth of a claim (right_id is ''): their last standing
-- verdict. left_id <= right_id in pairs. independent says that nobody else's decision on it could be seen: it was the first, or blind.
CREATE VIEW judgement_verdict AS
WITH decided AS (
    SELECT
        judgement_id, judged_at, researcher, note, "value",
        CASE kind WHEN 'relation' THEN 'pair' ELSE 'claim' END AS item,
        CASE kind WHEN 'relation' THEN least(left_id, right_id) ELSE left_id END AS left_id,
        CASE kind WHEN 'relation' THEN greatest(left_id, right_id) ELSE '' END AS right_id,
        CASE kind WHEN 'relation' THEN verdict ELSE replace(kind, 'claim_', '') END AS verdict
    FROM judgement_standing
    WHERE left_id IS NOT NULL AND (
        (kind = 'relation' AND right_id IS NOT NULL AND verdict IN (
            -- made: words of verdict
            'repeats', 'corroborates', 'differs', 'contradicts', 'unrelated', 'unsure'
            -- end
        ))
        OR kind IN ('claim_accepted', 'claim_rejected', 'claim_corrected')
    )
),
told AS (
    SELECT item, left_id, right_id, researcher, min(judged_at) AS told_first FROM decided GROUP BY ALL
),
latest AS (
    SELECT * FROM decided
    QUALIFY row_number() OVER (PARTITION BY researcher, item, left_id, right_id ORDER BY judged_at DESC, judgement_id DESC) = 1
)
SELECT
    latest.*,
    coalesce(("value" ->> '$.blind') = 'true', false) OR NOT EXISTS (
        SELECT 1 FROM told
        WHERE told.item = latest.item AND told.left_id = latest.left_id AND told.right_id = latest.right_id
            AND told.researcher <> latest.researcher AND told.told_first < latest.judged_at
    ) AS independent
FROM latest;
