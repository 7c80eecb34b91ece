-- Fills verdict_given from the rows of staged_verdict_given that were not refused; rows that say the same are one.
INSERT INTO verdict_given
SELECT verdict_id, claim_id, checker, rating, rated_at, url, title, note, load_id, line
FROM (
    SELECT *, row_number() OVER (PARTITION BY verdict_id ORDER BY load_id, line) AS place
    FROM (
        SELECT *, 'v' || left(sha256(concat_ws(
            chr(31), claim_id, checker, rating, coalesce(rated_at, ''), coalesce(url, ''), coalesce(title, ''), coalesce(note, '')
        )), 20) AS verdict_id
        FROM staged_verdict_given ANTI JOIN reject USING (load_id, line)
    )
)
WHERE place = 1
ORDER BY verdict_id;
