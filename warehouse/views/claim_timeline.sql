-- One row per claim in a cluster, in the order of what was said. order_known says that no other claim of the cluster could have
-- been said on either side of it: all before it ended when it began, all after it begin when it ended, and none is without a day.
CREATE VIEW claim_timeline AS
SELECT
    cluster_id, claim_id, said_from, said_until, published_from, published_until,
    said_from IS NOT NULL
    AND count(*) FILTER (said_from IS NULL) OVER (PARTITION BY cluster_id) = 0
    AND coalesce(max(said_until) OVER before <= said_from, true)
    AND coalesce(min(said_from) OVER after >= said_until, true) AS order_known
FROM claim_dated
WINDOW
    before AS (PARTITION BY cluster_id ORDER BY said_from, said_until, claim_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    after AS (PARTITION BY cluster_id ORDER BY said_from, said_until, claim_id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
ORDER BY cluster_id, coalesce(said_from, published_from), coalesce(said_until, published_until), claim_id;
