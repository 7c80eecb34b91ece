-- One row per cluster of $clusters: its name, where a researcher gave it one, its outlets, its independent origins at most, and
-- the claim that stands for it (one in $interface, a language, where it can).
WITH placed AS (
    SELECT
        cluster_id, arg_min(
            claim_id,
            head_place(
                stance, $interface, coalesce(content_language, document."language"), gloss_language, coalesce(said_from, published_from), claim_id
            )
        ) AS first_id
    FROM claim_cluster JOIN claim_shown USING (claim_id) JOIN document USING (document_id)
    WHERE list_contains($clusters, cluster_id)
    GROUP BY cluster_id
)
SELECT placed.*, cluster_name.name, independent_root.outlets, independent_root.roots
FROM placed
LEFT JOIN (FROM independent_root WHERE list_contains($clusters, cluster_id)) AS independent_root USING (cluster_id)
LEFT JOIN cluster_name USING (cluster_id)
ORDER BY list_position($clusters, cluster_id)
