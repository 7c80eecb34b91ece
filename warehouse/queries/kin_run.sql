-- One row per run of words that two documents share without a gap: its first and last places on the left, and how far the place on
-- the right lies behind. Pairs of documents that share fewer than $least places in all are left out.
-- Reads kin_match. Relies on: row_number, count over a window, min, max.
SELECT left_document, right_document, behind, min(left_place) AS first_place, max(left_place) AS last_place
FROM (
    SELECT
        left_document, right_document, left_place, right_place - left_place AS behind,
        left_place - row_number() OVER (
            PARTITION BY left_document, right_document, right_place - left_place ORDER BY left_place
        ) AS island,
        count(*) OVER (PARTITION BY left_document, right_document) AS places
    FROM kin_match
) AS placed
WHERE places >= $least
GROUP BY left_document, right_document, behind, island
ORDER BY left_document, right_document, first_place, behind
