-- One row per pair of claims (left_id < right_id) on which a relation was judged: the last standing decision.
CREATE VIEW pair_judged AS
SELECT
    least(left_id, right_id) AS left_id, greatest(left_id, right_id) AS right_id,
    arg_max_null(verdict, (judged_at, judgement_id)) AS relation,
    arg_max(judgement_id, (judged_at, judgement_id)) AS judgement_id
FROM judgement_standing
WHERE kind = 'relation' AND left_id IS NOT NULL AND right_id IS NOT NULL
GROUP BY ALL
HAVING arg_max_null(verdict, (judged_at, judgement_id)) IN (
    -- made: words of relation
    'repeats', 'corroborates', 'differs', 'contradicts', 'unrelated'
    -- end
);
