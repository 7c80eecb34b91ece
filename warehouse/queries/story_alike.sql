-- One row per two documents of one language (left before right) published within $days of each other whose words are alike: the
-- cosine of their weights, $least or more.
-- Reads story_weight, story_length, story_page. Relies on: joins on equality, sum.
SELECT
    shared.left_document, shared.right_document, shared.product / (mine.length * yours.length) AS cosine
FROM (
    SELECT mine.document AS left_document, yours.document AS right_document, sum(mine.weight * yours.weight) AS product
    FROM story_weight AS mine
    JOIN story_weight AS yours ON yours.key = mine.key AND yours.document > mine.document
    WHERE mine.documents <= $most AND yours.documents <= $most
    GROUP BY mine.document, yours.document
) AS shared
JOIN story_length AS mine ON mine.document = shared.left_document
JOIN story_length AS yours ON yours.document = shared.right_document
JOIN story_page AS left_page ON left_page.document = shared.left_document
JOIN story_page AS right_page ON right_page.document = shared.right_document
WHERE shared.product >= $least * mine.length * yours.length
    AND (
        left_page.day_from IS NULL OR right_page.day_from IS NULL
        OR (left_page.day_from - right_page.day_until <= $days AND right_page.day_from - left_page.day_until <= $days)
    )
ORDER BY shared.left_document, shared.right_document
