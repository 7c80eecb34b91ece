-- One row per load whose loaded and refused rows are not all its rows, or whose refused rows are not those of reject;
-- of very many refused lines reject keeps the first, and says in a row of no line how many more there are.
SELECT load_id, "rows", loaded, rejected
FROM "load" LEFT JOIN (
    SELECT
        load_id, count(DISTINCT coalesce(line, 0)) AS refused,
        coalesce(bool_or(line IS NULL AND reason LIKE 'has % more lines that are refused:%'), false) AS is_cut
    FROM reject GROUP BY load_id
) USING (load_id)
WHERE "rows" <> loaded + rejected OR (rejected <> coalesce(refused, 0) AND NOT (coalesce(is_cut, false) AND rejected > refused - 1));
