-- Refuses documents without an outlet, with an impossible date, with a text of more than $most bytes, or with an id that another row gives other content.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'outlet' AS field, 'is empty: name the outlet or its id' AS reason, raw FROM document_row WHERE coalesce(outlet, '') = ''
    UNION ALL
    SELECT load_id, line, 'document_id', 'is empty: leave it out and it is computed', raw FROM document_row WHERE given_id = ''
    UNION ALL
    SELECT load_id, line, 'published_at', date_fault, raw FROM document_row WHERE date_fault IS NOT NULL
    UNION ALL
    SELECT load_id, line, 'text', 'is empty: leave the field out where the text is not held', raw FROM document_row WHERE size = 0
    UNION ALL
    SELECT load_id, line, 'text', 'has more than ' || $most // 1000000 || ' MB, the most a text may have', raw
    FROM document_row WHERE size > $most
    UNION ALL
    SELECT load_id, line, 'document_id', 'another row gives ' || document_id || ' other content: keep one of them', raw
    FROM (
        SELECT *, first(words) OVER (PARTITION BY document_id ORDER BY words, load_id, line) AS kept
        FROM document_words
        WHERE document_id IN (SELECT document_id FROM document_words GROUP BY document_id HAVING min(words) <> max(words))
    )
    WHERE words <> kept
);
