-- One row per claim in a cluster, with its stance to the proposition: says, denies or differs. Clusters are stored as of the
-- build; those that judgements have touched since come from cluster_patch.
CREATE VIEW claim_cluster AS
SELECT cluster_id, claim_id, stance, decided_by FROM cluster_built ANTI JOIN cluster_touched USING (cluster_id)
UNION ALL
SELECT cluster_id, claim_id, stance, decided_by FROM cluster_patch;
