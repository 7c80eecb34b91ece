-- Refuses rows of staged_topic that lack what must be there, or give one topic other values than the row that is kept.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'topic' AS field, 'is empty: every row needs one' AS reason, raw
    FROM staged_topic WHERE topic IS NULL
    UNION ALL
    SELECT load_id, line, 'topic', 'another row gives ' || topic || ' other values: keep one of them', raw
    FROM (
        SELECT *, first(words) OVER (PARTITION BY topic ORDER BY words, load_id, line) AS kept
        FROM (SELECT *, concat_ws(chr(31), coalesce(topic, ''), coalesce(label_en, ''), coalesce(label_ar, '')) AS words FROM staged_topic)
        WHERE topic IS NOT NULL
    )
    WHERE words <> kept
);
