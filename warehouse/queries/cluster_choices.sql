-- One row per cluster that a board can be narrowed to, those in most outlets first: its claims, its outlets and its name, else the words
-- of its first claim; in $interface (a language) where they are known in it;
-- words that their speaker denies say so, behind $denied.
SELECT cluster_id, claims, outlets, coalesce(cluster_name.name, words) AS words
FROM (
    SELECT
        cluster_id, count(*) AS claims, count(DISTINCT outlet_id) AS outlets,
        arg_min(
            CASE WHEN polarity = 'negative' THEN $denied ELSE '' END || coalesce(CASE WHEN gloss_language = $interface THEN gloss END, content),
            head_place(
                stance, $interface, coalesce(content_language, document."language"), gloss_language, coalesce(said_from, published_from), claim_id
            )
        ) AS words
    FROM claim_cluster
    JOIN claim_shown USING (claim_id)
    JOIN document USING (document_id)
    WHERE $topic IS NULL OR topic = $topic
    GROUP BY cluster_id
)
LEFT JOIN cluster_name USING (cluster_id)
ORDER BY outlets DESC, claims DESC, cluster_id
LIMIT $most
