-- One row per cluster, those told through most hands by most outlets first; at most $most. label: its topic, its name or first words.
select
    claim_cluster.cluster_id,
    coalesce(topic.label_en, claim.topic, 'no topic') as topic,
    coalesce(
        (select name from cluster_name where cluster_name.cluster_id = claim_cluster.cluster_id),
        min_by(coalesce(claim.gloss, claim.content), claim.claim_id), ''
    ) as words,
    count(distinct document.outlet_id) as outlets
from claim_cluster
join claim_shown as claim on claim.claim_id = claim_cluster.claim_id
join document on document.document_id = claim.document_id
left join topic on topic.topic = claim.topic
group by claim_cluster.cluster_id, topic.label_en, claim.topic
order by count(distinct document.outlet_id) * max(claim.hops) desc, claim_cluster.cluster_id
limit $most
