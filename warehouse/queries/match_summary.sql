-- One row per origin and relation of the pairs in match: how many pairs, and their mean score (0 to 1).
SELECT origin, coalesce(relation, 'undecided') AS relation, count(*) AS pairs, round(avg(score), 3) AS mean_score
FROM "match"
GROUP BY ALL
ORDER BY ALL;
