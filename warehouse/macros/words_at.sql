-- The words of a text at spans [[start, end], …], the parts joined by one space; null where there are no spans.
CREATE MACRO words_at(whole, spans) AS CASE
    WHEN spans IS NULL OR len(spans) = 0 THEN NULL
    WHEN len(spans) = 1 THEN substr(whole, spans[1][1]::BIGINT + 1, spans[1][2]::BIGINT - spans[1][1])
    ELSE array_to_string(list_transform(spans, lambda s: substr(whole, s[1]::BIGINT + 1, s[2]::BIGINT - s[1])), ' ')
END;
