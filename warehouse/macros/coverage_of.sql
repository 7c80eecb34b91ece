-- One row per cluster of the list clusters (null: of all) and outlet: what the outlet makes of the proposition. says, denies, declines and
-- differs count its documents; value is mixed where some say it and some deny it. silent only where a text of that outlet, read whole,
-- is held in a story of the cluster, or on a topic of the cluster and in its window (from the first to three days after the last
-- page that has it), and no text of the outlet may tell it unseen: all it has in the story are in a language of the cluster, none has
-- the words of a claim of it (claim_echo) or is kin of a page of it. Everything else is not_held. Clusters of one outlet alone and one
-- topicless claim have a row too. held says whether a text of the outlet is held in a story of the cluster, or on a topic of it in its window:
-- of what is held and neither told nor silent nobody can say whether it tells it.
CREATE MACRO coverage_of(clusters) AS TABLE
WITH placed AS (
    SELECT cluster_id, claim_id, outlet_id, document_id, stance, story_id, topic, published_from, published_until
    FROM claim_cluster JOIN claim_shown USING (claim_id) JOIN document USING (document_id)
    WHERE clusters IS NULL OR list_contains(clusters, cluster_id)
),
counted AS (
    SELECT
        cluster_id, outlet_id, count(*) AS claims,
        count(DISTINCT document_id) FILTER (stance = 'says') AS says, count(DISTINCT document_id) FILTER (stance = 'denies') AS denies,
        count(DISTINCT document_id) FILTER (stance = 'declines') AS declines,
        count(DISTINCT document_id) FILTER (stance = 'differs') AS differs
    FROM placed
    GROUP BY cluster_id, outlet_id
),
told AS (
    SELECT *, CASE
        WHEN says > 0 AND denies > 0 THEN 'mixed'
        WHEN says > 0 THEN 'says'
        WHEN denies > 0 THEN 'denies'
        WHEN differs > 0 THEN 'differs'
        ELSE 'declines' END AS "value"
    FROM counted
),
cluster_window AS (
    SELECT
        cluster_id, min(published_from) AS opens, max(published_until) + INTERVAL 3 DAY AS closes,
        list_distinct(list(topic) FILTER (topic IS NOT NULL)) AS topics
    FROM placed
    GROUP BY cluster_id
),
read_whole AS (
    SELECT document_id, outlet_id, published_from, published_until, list_distinct(list(topic)) AS topics
    FROM document JOIN claim_shown USING (document_id)
    WHERE document."text" IS NOT NULL AND document.read_whole
    GROUP BY ALL
),
in_story AS (
    SELECT DISTINCT placed.cluster_id, document.outlet_id, document.document_id, document."language", document."text" IS NOT NULL AND document.read_whole AS whole,
        document."text" IS NOT NULL AS held
    FROM placed
    JOIN story_document USING (story_id)
    JOIN document ON document.document_id = story_document.document_id
),
could_have_told AS (
    SELECT cluster_id, outlet_id
    FROM cluster_window JOIN read_whole
        ON published_from < closes AND published_until > opens AND list_has_any(cluster_window.topics, read_whole.topics)
    UNION
    SELECT cluster_id, outlet_id FROM in_story WHERE whole
),
text_held AS (
    SELECT cluster_id, outlet_id FROM could_have_told
    UNION
    SELECT cluster_id, outlet_id FROM in_story WHERE held
),
spoken AS (
    SELECT DISTINCT cluster_id, document."language" FROM placed JOIN document USING (document_id)
),
kin_of AS (
    SELECT left_id AS document_id, right_id AS other_id FROM document_kin
    UNION ALL
    SELECT right_id, left_id FROM document_kin
),
may_have_told AS (
    SELECT cluster_id, outlet_id FROM in_story ANTI JOIN spoken USING (cluster_id, "language")
    UNION
    SELECT placed.cluster_id, document.outlet_id
    FROM placed JOIN claim_echo USING (claim_id) JOIN document ON document.document_id = claim_echo.document_id
    UNION
    SELECT placed.cluster_id, document.outlet_id
    FROM placed JOIN kin_of USING (document_id) JOIN document ON document.document_id = kin_of.other_id
)
SELECT
    cluster_id, outlet.outlet_id,
    CASE WHEN told."value" IS NOT NULL THEN told."value" WHEN could_have_told.outlet_id IS NOT NULL AND may_have_told.outlet_id IS NULL THEN 'silent'
        ELSE 'not_held' END AS "value",
    coalesce(told.says, 0) AS says, coalesce(told.denies, 0) AS denies, coalesce(told.declines, 0) AS declines,
    coalesce(told.differs, 0) AS differs, coalesce(told.claims, 0) AS claims,
    text_held.outlet_id IS NOT NULL AS held
FROM cluster_window
CROSS JOIN outlet
LEFT JOIN told USING (cluster_id, outlet_id)
LEFT JOIN could_have_told USING (cluster_id, outlet_id)
LEFT JOIN may_have_told USING (cluster_id, outlet_id)
LEFT JOIN text_held USING (cluster_id, outlet_id);
