-- Whether words are exactly the words of a text at one span, or nothing is written and there is no span; of the text `part`
-- is given, which begins at its letter `starts`, no later than the span. Many spans: null, see span_fault.
CREATE MACRO stands_at(words, part, spans, starts) AS CASE
    WHEN spans IS NULL OR len(spans) = 0 THEN words IS NULL
    WHEN len(spans) = 1 THEN len(spans[1]) = 2 AND spans[1][1] >= 0 AND words <> ''
        AND length(words) = spans[1][2]::BIGINT - spans[1][1] AND substr(part, spans[1][1]::BIGINT + 1 - starts, length(words)) = words
END;
