-- Refuses rows of staged_side that lack what must be there, or give one side other values than the row that is kept.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'side' AS field, 'is empty: every row needs one' AS reason, raw
    FROM staged_side WHERE side IS NULL
    UNION ALL
    SELECT load_id, line, 'side', 'another row gives ' || side || ' other values: keep one of them', raw
    FROM (
        SELECT *, first(words) OVER (PARTITION BY side ORDER BY words, load_id, line) AS kept
        FROM (SELECT *, concat_ws(chr(31), coalesce(side, ''), coalesce(label_en, ''), coalesce(label_ar, '')) AS words FROM staged_side)
        WHERE side IS NOT NULL
    )
    WHERE words <> kept
);
