-- Refuses rows of staged_outlet that lack what must be there, or give one outlet_id other values than the row that is kept.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'outlet_id' AS field, 'is empty: every row needs one' AS reason, raw
    FROM staged_outlet WHERE outlet_id IS NULL
    UNION ALL
    SELECT load_id, line, 'outlet_id', 'another row gives ' || outlet_id || ' other values: keep one of them', raw
    FROM (
        SELECT *, first(words) OVER (PARTITION BY outlet_id ORDER BY words, load_id, line) AS kept
        FROM (SELECT *, concat_ws(chr(31), coalesce(outlet_id, ''), coalesce(name, ''), coalesce(name_native, ''), coalesce(kind, ''), coalesce(country, ''), coalesce(language, '')) AS words FROM staged_outlet)
        WHERE outlet_id IS NOT NULL
    )
    WHERE words <> kept
);
