-- One row per cluster of the list clusters (null: of all) and outlet: what the outlet makes of the proposition. silent only where a text of that outlet, read whole,
-- is held on a topic of the cluster and in its window (from the first to three days after the last page that has it);
-- everything else is not_held. Clusters of one outlet alone and one topicless claim have a row too.
CREATE MACRO coverage_of(clusters) AS TABLE
WITH told AS (
    SELECT
        cluster_id, outlet_id, count(*) AS claims,
        CASE WHEN bool_or(claim_cluster.stance = 'denies') AND NOT bool_or(claim_cluster.stance = 'says') THEN 'denies'
            WHEN bool_or(claim_cluster.stance = 'says') THEN 'says' ELSE 'differs' END AS "value"
    FROM claim_cluster JOIN claim_shown USING (claim_id) JOIN document USING (document_id)
    WHERE clusters IS NULL OR list_contains(clusters, cluster_id)
    GROUP BY cluster_id, outlet_id
),
cluster_window AS (
    SELECT
        cluster_id, min(published_from) AS opens, max(published_until) + INTERVAL 3 DAY AS closes,
        list_distinct(list(topic) FILTER (topic IS NOT NULL)) AS topics
    FROM claim_cluster JOIN claim_shown USING (claim_id) JOIN document USING (document_id)
    WHERE clusters IS NULL OR list_contains(clusters, cluster_id)
    GROUP BY cluster_id
),
read_whole AS (
    SELECT document_id, outlet_id, published_from, published_until, list_distinct(list(topic)) AS topics
    FROM document JOIN claim_shown USING (document_id)
    WHERE document."text" IS NOT NULL AND document.read_whole
    GROUP BY ALL
),
could_have_told AS (
    SELECT DISTINCT cluster_id, outlet_id
    FROM cluster_window JOIN read_whole
        ON published_from < closes AND published_until > opens AND list_has_any(cluster_window.topics, read_whole.topics)
)
SELECT
    cluster_id, outlet.outlet_id,
    CASE WHEN told."value" IS NOT NULL THEN told."value" WHEN could_have_told.outlet_id IS NOT NULL THEN 'silent'
        ELSE 'not_held' END AS "value",
    coalesce(told.claims, 0) AS claims
FROM cluster_window
CROSS JOIN outlet
LEFT JOIN told USING (cluster_id, outlet_id)
LEFT JOIN could_have_told USING (cluster_id, outlet_id);
