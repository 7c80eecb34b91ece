-- One row: how many outlets, documents and independent origins the cluster $cluster has.
select outlets, documents, roots from independent_root where cluster_id = $cluster
