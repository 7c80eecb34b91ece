-- One row per claim and one of its $top likeliest partners, by their numbers (left before right).
-- Reads match_alike. Relies on: row_number.
WITH either AS (
    SELECT left_number AS number, right_number AS other, alike FROM match_alike
    UNION ALL
    SELECT right_number, left_number, alike FROM match_alike
),
ranked AS (
    SELECT number, other, row_number() OVER (PARTITION BY number ORDER BY alike DESC, other) AS place
    FROM either
)
SELECT least(number, other) AS left_number, greatest(number, other) AS right_number
FROM ranked
WHERE place <= $top
