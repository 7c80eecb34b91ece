-- One row per standing note on a claim of the cluster $cluster, oldest first.
SELECT judgement_id, researcher, note, strftime(judged_at, '%Y-%m-%dT%H:%M:%SZ') AS judged_at
FROM judgement_standing JOIN claim_cluster ON claim_cluster.claim_id = left_id
WHERE kind = 'note' AND note IS NOT NULL AND verdict IS NULL AND cluster_id = $cluster
ORDER BY judgement_standing.judged_at, judgement_id
