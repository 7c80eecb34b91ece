-- One row per hypothesis of $question, those with fewest inconsistencies first, with who put it forward.
SELECT hypothesis_rank.*, hypothesis.researcher
FROM hypothesis_rank JOIN hypothesis USING (hypothesis_id)
WHERE hypothesis_rank.question = $question
ORDER BY place, hypothesis.judged_at, hypothesis_id;
