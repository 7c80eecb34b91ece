-- One row per claim of the clusters $clusters, at most $most of each, those who say it first: its stance, how many the cluster has, and its words
-- in their place, with up to $around code points of text before and after them, cut between words; null where no text is held.
SELECT
    cluster_id, claim_id, stance, claim_count,
    CASE WHEN starts > $around THEN '… ' || regexp_replace(substr("text", starts - $around + 1, $around), '^\S+\s+', '')
        ELSE substr("text", 1, starts) END AS before,
    substr("text", starts + 1, ends - starts) AS words,
    CASE WHEN characters - ends > $around THEN regexp_replace(substr("text", ends + 1, $around), '\s+\S+$', '') || ' …'
        ELSE substr("text", ends + 1) END AS "after"
FROM (
    SELECT
        cluster_id, claim_id, stance, "text", characters, content_spans[1][1] AS starts, content_spans[-1][2] AS ends,
        count(*) OVER (PARTITION BY cluster_id) AS claim_count,
        row_number() OVER (
            PARTITION BY cluster_id
            ORDER BY list_position(['says', 'differs', 'declines', 'denies'], stance), coalesce(said_from, published_from), claim_id
        ) AS place
    FROM claim_cluster JOIN claim_shown USING (claim_id) JOIN document USING (document_id)
    WHERE list_contains($clusters, cluster_id)
)
WHERE place <= $most
ORDER BY cluster_id, place
