-- One row per load whose loaded and refused rows are not all its rows, or whose refused rows are not those of reject.
SELECT load_id, "rows", loaded, rejected
FROM "load" LEFT JOIN (SELECT load_id, count(DISTINCT coalesce(line, 0)) AS refused FROM reject GROUP BY load_id) USING (load_id)
WHERE "rows" <> loaded + rejected OR rejected <> coalesce(refused, 0);
