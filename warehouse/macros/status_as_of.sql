-- One row per cluster: what was known of it at the end of a day in UTC, from documents published before that end. A claim comes before
-- another only if it was surely said before the other began; where an assertion and a denial have no order, order_unknown.
CREATE MACRO status_as_of(day) AS TABLE
WITH known AS (
    SELECT * FROM claim_dated WHERE published_until <= day::DATE + INTERVAL 1 DAY
),
sides AS (
    SELECT
        cluster_id,
        bool_or(stance = 'says') AS said, bool_or(stance = 'denies') AS denied,
        bool_or(act = 'retract') AS retracted, bool_or(act = 'confirm' AND stance = 'says') AS confirmed,
        max(said_until) FILTER (stance = 'says') AS said_last, min(said_from) FILTER (stance = 'says') AS said_first,
        max(said_until) FILTER (stance = 'denies') AS denied_last, min(said_from) FILTER (stance = 'denies') AS denied_first,
        bool_or(said_from IS NULL AND stance IN ('says', 'denies')) AS undated
    FROM known
    GROUP BY cluster_id
)
SELECT cluster_id, CASE
    WHEN retracted THEN 'retracted'
    WHEN said AND denied AND undated THEN 'order_unknown'
    WHEN said AND denied AND said_last <= denied_first THEN 'denied'
    WHEN said AND denied AND denied_last <= said_first THEN CASE WHEN confirmed THEN 'confirmed' ELSE 'contested' END
    WHEN said AND denied AND said_first < denied_last AND denied_first < said_last
        AND NOT (said_last > denied_last AND said_first < denied_first) THEN 'order_unknown'
    WHEN said AND denied THEN 'contested'
    WHEN denied THEN 'denied'
    WHEN confirmed THEN 'confirmed'
    ELSE 'asserted' END AS status
FROM sides;
