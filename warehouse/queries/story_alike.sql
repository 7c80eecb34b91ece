-- One row per two documents of one language (left before right) published within $days of each other whose words are alike: the
-- cosine of their weights, $least or more.
-- Reads story_weight, story_length, story_page. Relies on: joins on equality, sum.
WITH dated AS (
    SELECT story_weight.document, story_weight.key, story_weight.weight, story_page.day_from, story_page.day_until
    FROM story_weight JOIN story_page ON story_page.document = story_weight.document
    WHERE story_weight.documents <= $most
)
SELECT
    shared.left_document, shared.right_document, shared.product / (mine.length * yours.length) AS cosine
FROM (
    SELECT mine.document AS left_document, yours.document AS right_document, sum(mine.weight * yours.weight) AS product
    FROM dated AS mine
    JOIN dated AS yours ON yours.key = mine.key AND yours.document > mine.document
    WHERE mine.day_from IS NULL OR yours.day_from IS NULL
        OR (mine.day_from - yours.day_until <= $days AND yours.day_from - mine.day_until <= $days)
    GROUP BY mine.document, yours.document
) AS shared
JOIN story_length AS mine ON mine.document = shared.left_document
JOIN story_length AS yours ON yours.document = shared.right_document
WHERE shared.product >= $least * mine.length * yours.length
ORDER BY shared.left_document, shared.right_document
