-- One row: the cluster in which the claim $claim is.
SELECT cluster_id FROM claim_cluster WHERE claim_id = $claim
