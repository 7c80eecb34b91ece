-- One row per claim taken for evidence on $question, hypothesis and researcher, in the order in which the claims were taken.
SELECT claim_id, hypothesis_id, ruling, researcher, note, min(judged_at) OVER (PARTITION BY claim_id) AS taken_at
FROM evidence
WHERE question = $question
ORDER BY taken_at, claim_id, hypothesis_id, researcher;
