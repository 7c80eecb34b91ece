-- One row: whether there may be a verdict on any claim.
SELECT (SELECT count(*) FROM verdict_given) > 0 OR (SELECT count(*) FROM judgement WHERE kind = 'verdict') > 0 AS any_verdict;
