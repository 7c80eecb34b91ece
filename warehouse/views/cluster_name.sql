-- One row per cluster that a researcher has named: the last standing note on one of its claims whose value is
-- {"cluster_name": …}. The name hangs on the claim, so it stays with the cluster over rebuilds, and goes with the claim if the
-- cluster is cut.
CREATE VIEW cluster_name AS
SELECT
    cluster_id, arg_max("value" ->> '$.cluster_name', (judged_at, judgement_id)) AS name,
    arg_max(researcher, (judged_at, judgement_id)) AS researcher, max(judged_at) AS judged_at
FROM judgement_standing
JOIN claim_cluster ON claim_cluster.claim_id = judgement_standing.left_id
WHERE kind = 'note' AND ("value" ->> '$.cluster_name') IS NOT NULL
GROUP BY cluster_id;
