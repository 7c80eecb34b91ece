-- One row per question that has hypotheses, the one worked on last first.
SELECT question, count(*) AS hypotheses, max(judged_at) AS judged_at
FROM hypothesis
WHERE question IS NOT NULL
GROUP BY question
ORDER BY judged_at DESC, question;
