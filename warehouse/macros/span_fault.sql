-- What is wrong with spans [[start, end], …] in a text of size code points; null where nothing is.
CREATE MACRO span_fault(spans, size) AS CASE
    WHEN spans IS NULL OR len(spans) = 0 THEN NULL
    WHEN len(spans) = 1 AND len(spans[1]) = 2 AND spans[1][1] >= 0 AND spans[1][1] < spans[1][2] AND spans[1][2] <= size
        THEN NULL
    WHEN len(list_filter(spans, lambda s: s IS NULL OR len(s) <> 2 OR s[1] IS NULL OR s[2] IS NULL)) > 0
        THEN 'a span is [start, end], two whole numbers'
    WHEN len(list_filter(spans, lambda s: s[1] > s[2])) > 0 THEN 'a span is reversed: write the smaller number first'
    WHEN len(list_filter(spans, lambda s: s[1] < 0 OR s[2] > size)) > 0
        THEN 'a span is outside the text, which has ' || size || ' characters'
    WHEN len(list_filter(spans, lambda s: s[1] = s[2])) > 0 THEN 'a span is empty: leave it out'
    WHEN spans <> list_sort(spans) THEN 'the spans are not in the order of the text'
    WHEN len(list_filter(range(1, len(spans)), lambda i: spans[i][2] > spans[i + 1][1])) > 0 THEN 'the spans overlap'
END;
