-- One row per claim of $ids that views still show: its cluster and stance as they stand now.
select claim_cluster.claim_id, claim_cluster.cluster_id, claim_cluster.stance
from claim_cluster
join claim_shown on claim_shown.claim_id = claim_cluster.claim_id
where claim_cluster.claim_id in (select unnest($ids))
