-- One row: the place of one thing in the order of review_batch, counted from 1; none where the choices do not take it.
SELECT nth AS place
FROM (
    SELECT
        left_id, right_id,
        row_number() OVER (ORDER BY place, tier, urgency DESC, claims DESC, doubt DESC, item, left_id, right_id) AS nth
    FROM review_needed($items, $topic, $outlet, $language, $tag, $sort, $researcher, $blind)
)
WHERE left_id = $left AND right_id = $right
