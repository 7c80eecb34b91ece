-- One row per thing by which a decision in bulk can be narrowed: kind (document, cluster, rule), id, label, how many open claims it has;
-- of each kind the $most with most. The label of a document is its outlet; its title and opening, what its text begins with, name it.
WITH open AS (
    FROM review_open($topic, $outlet, $language, $tag, $researcher, $blind)
)
SELECT kind, id, label, title, opening, claims
FROM (
    SELECT 'rule' AS kind, rule AS id, rule AS label, NULL AS title, NULL AS opening, count(*) AS claims FROM open WHERE rule IS NOT NULL GROUP BY rule
    UNION ALL
    SELECT 'document', document_id, any_value(outlet.name), any_value(title), any_value(left("text", 600)), count(*)
    FROM open JOIN document USING (document_id) JOIN outlet USING (outlet_id)
    GROUP BY document_id
    UNION ALL
    SELECT 'cluster', cluster_id, coalesce(any_value(cluster_name.name), any_value(first.content)), NULL, NULL, count(*)
    FROM open
    LEFT JOIN cluster_name USING (cluster_id)
    LEFT JOIN claim AS first ON first.claim_id = cluster_id
    WHERE cluster_id IS NOT NULL
    GROUP BY cluster_id
    HAVING count(*) > 1
)
QUALIFY row_number() OVER (PARTITION BY kind ORDER BY claims DESC, id) <= $most
ORDER BY kind, claims DESC, id
