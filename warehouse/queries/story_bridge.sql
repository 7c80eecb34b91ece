-- One row per two documents of two languages (left before right) published within $days of each other, of which one is among the
-- $top of its language most like the other: how much of the names and numbers of the one that tells names the other has, 0 to 1,
-- and the place of each among the other's partners.
-- Reads story_weight, story_length, story_page. Relies on: joins on equality, sum, least, row_number.
WITH shared AS (
    SELECT
        mine.document AS left_document, yours.document AS right_document, left_page.language AS left_language,
        right_page.language AS right_language, left_page.cased AS left_cased, right_page.cased AS right_cased,
        sum(least(mine.weight, yours.weight) * least(mine.weight, yours.weight)) AS product
    FROM story_weight AS mine
    JOIN story_weight AS yours ON yours.key = mine.key AND yours.document > mine.document
    JOIN story_page AS left_page ON left_page.document = mine.document
    JOIN story_page AS right_page ON right_page.document = yours.document
    WHERE mine.documents <= $most AND yours.documents <= $most AND left_page.language <> right_page.language
        AND (
            left_page.day_from IS NULL OR right_page.day_from IS NULL
            OR (left_page.day_from - right_page.day_until <= $days AND right_page.day_from - left_page.day_until <= $days)
        )
    GROUP BY
        mine.document, yours.document, left_page.language, right_page.language, left_page.cased, right_page.cased
),
scored AS (
    SELECT
        left_document, right_document, left_language, right_language,
        product / CASE
            WHEN left_cased > right_cased THEN mine.length * mine.length
            WHEN right_cased > left_cased THEN yours.length * yours.length
            ELSE mine.length * yours.length
        END AS share
    FROM shared
    JOIN story_length AS mine ON mine.document = shared.left_document
    JOIN story_length AS yours ON yours.document = shared.right_document
),
placed AS (
    SELECT
        left_document, right_document, share,
        row_number() OVER (PARTITION BY left_document, right_language ORDER BY share DESC, right_document) AS left_place,
        row_number() OVER (PARTITION BY right_document, left_language ORDER BY share DESC, left_document) AS right_place
    FROM scored
)
SELECT left_document, right_document, share, left_place, right_place
FROM placed
WHERE left_place <= $top OR right_place <= $top
ORDER BY left_document, right_document
