-- How many judgements that still stand are in each state.
SELECT state, count(*)
FROM judgement_standing JOIN judgement_anchor USING (judgement_id)
WHERE verdict IS DISTINCT FROM 'withdrawn'
GROUP BY state ORDER BY state;
