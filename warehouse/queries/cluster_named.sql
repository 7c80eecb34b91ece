-- One row: what a researcher called the cluster $cluster; none where nobody named it.
SELECT name FROM cluster_name WHERE cluster_id = $cluster
