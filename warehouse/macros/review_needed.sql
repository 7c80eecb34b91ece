-- One row per thing to review that the choices take ('both', 'pairs' or 'claims'; on topics, in outlets, in languages, lists, null for any)
-- with why it is needed: uncertain (doubt at least a half), contested (origins or other researchers disagree), size, or settled by hand.
-- What this researcher decided never moves a row; blind leaves out what the others did. with_tag keeps what somebody gave one of these tags.
-- Order by place (sorted: need, doubtful, sure, size, teaching), then by tier, doubt first where uncertain.
CREATE MACRO review_needed(items, on_topic, of_outlet, in_language, with_tag, sorted, me, blind) AS TABLE
WITH wanted AS (
    SELECT claim_id
    FROM claim JOIN document USING (document_id)
    WHERE told_here(document_id) AND (on_topic IS NULL OR list_contains(on_topic, topic)) AND (of_outlet IS NULL OR list_contains(of_outlet, outlet_id))
        AND (in_language IS NULL OR list_contains(in_language, coalesce(content_language, document."language")))
        AND superseded_by IS NULL
),
tagged AS (
    SELECT DISTINCT
        CASE kind WHEN 'relation' THEN least(left_id, right_id) ELSE left_id END AS left_id,
        CASE WHEN right_id IS NULL THEN '' WHEN kind = 'relation' THEN greatest(left_id, right_id) ELSE right_id END AS right_id
    FROM judgement_standing
    WHERE with_tag IS NOT NULL AND json_type("value" -> '$.tags') = 'ARRAY'
        AND list_has_any(from_json("value" -> '$.tags', '["VARCHAR"]'), with_tag) AND (NOT blind OR researcher IS NOT DISTINCT FROM me)
),
disputed AS (
    SELECT item, left_id, right_id
    FROM judgement_verdict
    WHERE NOT blind AND researcher IS DISTINCT FROM me
    GROUP BY ALL
    HAVING count(DISTINCT verdict) > 1
),
needed AS (
    SELECT
        review_item.*, disputed.item IS NOT NULL AS disputed,
        CASE WHEN settled AND disputed.item IS NULL THEN 'settled' WHEN doubt >= 0.5 THEN 'uncertain'
            WHEN split OR disputed.item IS NOT NULL THEN 'contested' ELSE 'size' END AS need
    FROM review_item LEFT JOIN disputed USING (item, left_id, right_id)
    WHERE (items = 'both' OR items = review_item.item || 's')
        AND (left_id IN (SELECT claim_id FROM wanted) OR right_id IN (SELECT claim_id FROM wanted))
        AND (with_tag IS NULL OR (left_id, right_id) IN (SELECT (left_id, right_id) FROM tagged))
)
SELECT
    *, list_position(['uncertain', 'contested', 'size', 'settled'], need) AS tier,
    CASE WHEN need = 'uncertain' THEN doubt ELSE 0 END AS urgency,
    CASE sorted WHEN 'doubtful' THEN -doubt WHEN 'sure' THEN doubt WHEN 'size' THEN -claims WHEN 'teaching' THEN lesson ELSE 0 END AS place
FROM needed;
