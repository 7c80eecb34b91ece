-- One row per cluster: what was known of it at the end of a day in UTC, from documents published before that end. A claim comes
-- before another only if it had surely ended before the other began: A.said_until <= B.said_from. A cluster is denied where a denial
-- came after all that was said, contested (confirmed, where it was confirmed) where it was said again after all denials. Where
-- it cannot be told which came last (one night in two time zones, or no date), it is contested and order_known false. A refusal to
-- confirm asserts nothing.
CREATE MACRO status_as_of(day) AS TABLE
WITH known AS (
    SELECT * FROM claim_dated WHERE published_until <= day::DATE + INTERVAL 1 DAY
),
sides AS (
    SELECT
        cluster_id,
        bool_or(stance = 'says') AS said, bool_or(stance = 'denies') AS denied,
        bool_and(stance = 'declines') AS declined, bool_or(act = 'retract') AS retracted, bool_or(act = 'confirm' AND stance = 'says') AS confirmed,
        max(coalesce(said_until, 'infinity')) FILTER (stance = 'says') AS said_until, max(said_from) FILTER (stance = 'says') AS said_from,
        max(coalesce(said_until, 'infinity')) FILTER (stance = 'denies') AS denied_until,
        max(said_from) FILTER (stance = 'denies') AS denied_from
    FROM known
    GROUP BY cluster_id
)
SELECT
    cluster_id,
    CASE
        WHEN retracted THEN 'retracted'
        WHEN said AND denied AND said_until <= denied_from THEN 'denied'
        WHEN said AND denied AND denied_until <= said_from AND confirmed THEN 'confirmed'
        WHEN said AND denied THEN 'contested'
        WHEN denied THEN 'denied'
        WHEN confirmed THEN 'confirmed'
        ELSE 'asserted' END AS status,
    NOT (said AND denied) OR coalesce(said_until <= denied_from, false) OR coalesce(denied_until <= said_from, false) AS order_known
FROM sides
WHERE retracted OR NOT declined;
