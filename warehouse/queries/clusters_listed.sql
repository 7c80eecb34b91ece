-- One row per cluster of at least $least claims, those in most outlets first: its name, its first claim (what it says, assertions before
-- denials, then those in $interface, a language), its claims, outlets and stances, and what a model would call it, where nobody has named it. Narrowed to clusters whose name or words are like $text (a pattern, null for all); item_count
-- counts all.
WITH member AS (
    SELECT
        cluster_id, claim_id, stance, content, gloss, gloss_language, outlet_id, coalesce(content_language, document."language") AS "language",
        coalesce(claim_shown.said_from, published_from) AS since
    FROM claim_cluster JOIN claim_shown USING (claim_id) JOIN document USING (document_id)
),
counted AS (
    SELECT
        cluster_id, count(*) AS claims, count(DISTINCT outlet_id) AS outlets,
        count(*) FILTER (stance = 'says') AS says, count(*) FILTER (stance = 'denies') AS denies,
        count(*) FILTER (stance = 'declines') AS declines, count(*) FILTER (stance = 'differs') AS differs,
        arg_min(claim_id, head_place(stance, $interface, "language", gloss_language, since, claim_id)) AS first_id,
        string_agg(concat_ws(' ', content, gloss), ' ') AS words
    FROM member
    GROUP BY cluster_id
    HAVING count(*) >= $least
)
SELECT
    counted.* EXCLUDE (words), cluster_name.name, cluster_name.researcher AS named_by, title_proposal.title AS proposed,
    title_proposal.origin AS proposed_by, count(*) OVER () AS item_count
FROM counted
LEFT JOIN cluster_name USING (cluster_id)
LEFT JOIN title_proposal ON title_proposal.kind = 'cluster' AND title_proposal.id = cluster_id
WHERE ($text IS NULL OR regexp_matches(concat_ws(' ', cluster_name.name, words), $text))
    AND ($cluster IS NULL OR cluster_id = $cluster)
ORDER BY outlets DESC, claims DESC, cluster_id
LIMIT $size OFFSET $skip
