-- One row per checker and per rating that some verdict has (kind: checker, rating), those used most first.
SELECT kind, words
FROM (
    SELECT 'checker' AS kind, checker AS words, count(*) AS uses FROM verdict GROUP BY checker
    UNION ALL
    SELECT 'rating', rating, count(*) FROM verdict GROUP BY rating
) AS used
WHERE words IS NOT NULL
ORDER BY kind, uses DESC, words
LIMIT 400;
