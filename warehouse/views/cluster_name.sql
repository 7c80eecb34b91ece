-- One row per cluster that a researcher has named: the last standing judgement of kind cluster_named on one of its claims, whose
-- value is the name; older journals have a note whose value is {"cluster_name": …}. The name hangs on the claim, so it stays with the cluster over rebuilds, and goes with the claim if the
-- cluster is cut.
CREATE VIEW cluster_name AS
SELECT
    cluster_id, arg_max(name, (judged_at, judgement_id)) AS name,
    arg_max(researcher, (judged_at, judgement_id)) AS researcher, max(judged_at) AS judged_at
FROM (
    SELECT
        left_id AS claim_id, judged_at, judgement_id, researcher,
        CASE kind WHEN 'cluster_named' THEN "value" ->> '$' WHEN 'note' THEN "value" ->> '$.cluster_name' END AS name
    FROM judgement_standing
)
JOIN claim_cluster USING (claim_id)
WHERE name IS NOT NULL
GROUP BY cluster_id;
