-- One row per cluster on a page of the coverage matrix, those in most outlets first: its claims, its outlets, its independent origins and the claim that
-- stands for it, one in $interface (a language) where it can. cluster_count counts all that the choices take.
WITH placed AS (
    SELECT
        claim_cluster.cluster_id, claim_id, outlet_id, claim_shown.topic, stance, gloss_language,
        coalesce(content_language, document."language") AS "language", coalesce(said_from, published_from) AS since
    FROM claim_cluster
    JOIN claim_shown USING (claim_id)
    JOIN document USING (document_id)
),
page AS (
    SELECT
        cluster_id, count(*) AS claims, count(DISTINCT outlet_id) AS outlets, min(topic) AS topic,
        arg_min(claim_id, head_place(stance, $interface, "language", gloss_language, since, claim_id)) AS first_id,
        count(*) OVER () AS cluster_count
    FROM placed
    GROUP BY cluster_id
    HAVING ($topic IS NULL OR bool_or(list_contains($topic, topic))) AND ($outlet IS NULL OR bool_or(list_contains($outlet, outlet_id)))
        AND count(DISTINCT outlet_id) >= $least
    ORDER BY outlets DESC, claims DESC, cluster_id
    LIMIT $rows OFFSET $skip
)
SELECT page.*, independent_root.roots, cluster_name.name
FROM page
LEFT JOIN independent_root USING (cluster_id)
LEFT JOIN cluster_name USING (cluster_id)
ORDER BY outlets DESC, claims DESC, cluster_id
