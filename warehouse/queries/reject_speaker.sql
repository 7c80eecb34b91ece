-- Refuses rows of staged_speaker that lack what must be there, or give one speaker_id other values than the row that is kept.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'speaker_id' AS field, 'is empty: every row needs one' AS reason, raw
    FROM staged_speaker WHERE speaker_id IS NULL
    UNION ALL
    SELECT load_id, line, 'speaker_id', 'another row gives ' || speaker_id || ' other values: keep one of them', raw
    FROM (
        SELECT *, first(words) OVER (PARTITION BY speaker_id ORDER BY words, load_id, line) AS kept
        FROM (SELECT *, concat_ws(chr(31), coalesce(speaker_id, ''), coalesce(name, ''), coalesce(kind, ''), coalesce(role, ''), coalesce(organization, ''), coalesce(side, '')) AS words FROM staged_speaker)
        WHERE speaker_id IS NOT NULL
    )
    WHERE words <> kept
);
