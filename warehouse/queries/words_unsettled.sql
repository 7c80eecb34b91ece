-- One row per document with six words that a new document made to be of more than $most documents, or that are of so many and of other
-- first ones now: what other documents of the same six words share is no longer what it was.
-- Reads kin_place, kin_new (document).
SELECT DISTINCT kin_place.document
FROM kin_place
JOIN (
    SELECT kin_place.shingle
    FROM kin_place LEFT JOIN kin_new ON kin_new.document = kin_place.document
    WHERE kin_place.documents > $most
    GROUP BY kin_place.shingle
    HAVING count(kin_new.document) > 0 AND (
        count(*) - count(kin_new.document) <= $most
        OR min(CASE WHEN kin_new.document IS NULL THEN kin_place.documents ELSE kin_place.nth END) <= 3
    )
) AS moved ON moved.shingle = kin_place.shingle
ORDER BY kin_place.document;
