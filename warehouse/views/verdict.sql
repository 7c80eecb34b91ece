-- One row per verdict that stands: what a checker says of a claim, or (about: cluster) of all claims of its cluster; the rating as the
-- checker writes it, rated_at EDTF. researcher and judged_at say who wrote it down here, null where a file brought it; history
-- has the ratings that it replaced, oldest first. A verdict is never a stance: it moves no claim and no cluster.
CREATE VIEW verdict AS
WITH RECURSIVE replaced AS (
    SELECT judgement_id, supersedes FROM judgement WHERE kind = 'verdict' AND supersedes IS NOT NULL
    UNION
    SELECT replaced.judgement_id, older.supersedes
    FROM replaced JOIN judgement AS older ON older.judgement_id = replaced.supersedes
    WHERE older.supersedes IS NOT NULL
),
earlier AS (
    SELECT
        replaced.judgement_id,
        list(struct_pack(rating := older.verdict, researcher := older.researcher, judged_at := older.judged_at)
            ORDER BY older.judged_at, older.judgement_id) AS history
    FROM replaced JOIN judgement AS older ON older.judgement_id = replaced.supersedes AND older.kind = 'verdict'
    GROUP BY replaced.judgement_id
)
SELECT
    told.verdict_id, told.about, told.claim_id, CASE about WHEN 'cluster' THEN cluster_id END AS cluster_id,
    checker, rating, rated_at, url, title, note, researcher, judged_at, origin, coalesce(history, []) AS history
FROM (
    SELECT verdict_id, 'claim' AS about, claim_id, checker, rating, rated_at, url, title, note,
        NULL AS researcher, NULL::TIMESTAMP AS judged_at, 'file' AS origin
    FROM verdict_given
    UNION ALL
    SELECT judgement_id, coalesce("value" ->> '$.about', 'claim'), left_id, "value" ->> '$.checker', verdict,
        "value" ->> '$.rated_at', "value" ->> '$.url', "value" ->> '$.title', note, researcher, judged_at, 'hand'
    FROM judgement_standing
    WHERE kind = 'verdict' AND left_id IS NOT NULL AND verdict IS NOT NULL AND verdict <> 'withdrawn'
) AS told
LEFT JOIN earlier ON earlier.judgement_id = told.verdict_id
LEFT JOIN claim_cluster ON about = 'cluster' AND claim_cluster.claim_id = told.claim_id;
