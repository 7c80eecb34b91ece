-- The standing judgements of $researcher that were written together as $bulk: id and what they name.
SELECT judgement.judgement_id, judgement.left_id, judgement.right_id
FROM judgement
ANTI JOIN judgement AS later ON later.supersedes = judgement.judgement_id
WHERE judgement.researcher = $researcher AND json_valid(judgement."value") AND judgement."value" ->> '$.bulk' = $bulk
ORDER BY judgement.judged_at, judgement.judgement_id;
