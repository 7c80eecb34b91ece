-- One row per origin and relation of the pairs in match: how many pairs, and their mean score (0 to 1).
SELECT "match".origin, coalesce(relation, 'undecided') AS relation, count(*) AS pairs, round(avg(score), 3) AS mean_score
FROM "match"
JOIN claim AS left_claim ON left_claim.claim_id = left_id
JOIN claim AS right_claim ON right_claim.claim_id = right_id
WHERE told_here(left_claim.document_id) AND told_here(right_claim.document_id)
GROUP BY ALL
ORDER BY ALL;
