-- Fills side from the rows of staged_side that were not refused; rows that say the same are one.
INSERT INTO side
SELECT side, label_en, label_ar, load_id, line
FROM (
    SELECT *, row_number() OVER (PARTITION BY side ORDER BY load_id, line) AS place
    FROM staged_side
    WHERE (load_id, line) NOT IN (SELECT (load_id, line) FROM reject WHERE line IS NOT NULL)
)
WHERE place = 1
ORDER BY side;
