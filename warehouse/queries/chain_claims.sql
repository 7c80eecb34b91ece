-- One row per claim whose chain is asked for: all of the cluster $cluster, or $claim alone; denials last; at most $most of claim_count.
select claim_cluster.claim_id, claim_cluster.cluster_id, claim_cluster.stance, count(*) over () as claim_count
from claim_cluster
join claim_shown as claim on claim.claim_id = claim_cluster.claim_id
where ($cluster is not null and claim_cluster.cluster_id = $cluster) or claim_cluster.claim_id = $claim
order by claim_cluster.stance = 'denies', claim.chain_text, claim_cluster.claim_id
limit $most
