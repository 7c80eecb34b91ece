-- One row per pair of speakers whose last standing judgement says that they are one.
SELECT least(left_id, right_id) AS left_id, greatest(left_id, right_id) AS right_id
FROM judgement
ANTI JOIN judgement AS later ON later.supersedes = judgement.judgement_id
WHERE kind IN ('same_speaker', 'not_same_speaker') AND left_id IS NOT NULL AND right_id IS NOT NULL
GROUP BY ALL
HAVING arg_max(kind, (judged_at, judgement.judgement_id)) = 'same_speaker'
ORDER BY ALL;
