-- One row per thing to review that the choices take ('both', 'pairs' or 'claims'; on a topic, in an outlet, in a language, null for any)
-- with why it is needed: uncertain (doubt at least a half), contested (origins or other researchers disagree), size, or settled by hand.
-- What this researcher decided never moves a row; blind leaves out what the others did. Order by tier, doubt first where uncertain.
CREATE MACRO review_needed(items, on_topic, of_outlet, in_language, me, blind) AS TABLE
WITH wanted AS (
    SELECT claim_id
    FROM claim JOIN document USING (document_id)
    WHERE told_here(document_id) AND (on_topic IS NULL OR topic = on_topic) AND (of_outlet IS NULL OR outlet_id = of_outlet)
        AND (in_language IS NULL OR coalesce(content_language, document."language") = in_language)
        AND superseded_by IS NULL
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
)
SELECT
    *, list_position(['uncertain', 'contested', 'size', 'settled'], need) AS tier,
    CASE WHEN need = 'uncertain' THEN doubt ELSE 0 END AS urgency
FROM needed;
