-- How many judgements are in each state.
SELECT state, count(*) FROM judgement_anchor GROUP BY state ORDER BY state;
