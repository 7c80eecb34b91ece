-- One row per cluster, those told through most hands by most outlets first; at most $most. label: its topic, its name or the words that stand for it,
-- in $interface (a language) where they are known in it.
select
    claim_cluster.cluster_id,
    coalesce(label_in($interface, topic.label_en, topic.label_ar), claim.topic) as topic,
    coalesce(
        (select name from cluster_name where cluster_name.cluster_id = claim_cluster.cluster_id),
        min_by(
            coalesce(case when claim.gloss_language = $interface then claim.gloss end, claim.content),
            head_place(
                stance, $interface, coalesce(claim.content_language, document."language"), claim.gloss_language,
                coalesce(claim.said_from, document.published_from), claim.claim_id
            )
        ),
        ''
    ) as words,
    count(distinct document.outlet_id) as outlets
from claim_cluster
join claim_shown as claim on claim.claim_id = claim_cluster.claim_id
join document on document.document_id = claim.document_id
left join topic on topic.topic = claim.topic
group by claim_cluster.cluster_id, topic.label_en, topic.label_ar, claim.topic
order by count(distinct document.outlet_id) * max(claim.hops) desc, claim_cluster.cluster_id
limit $most
