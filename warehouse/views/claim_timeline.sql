-- One row per claim in a cluster, in the order of what was said. order_known says that no other claim of the cluster could have
-- been said on either side of it: for each other one, one ended before the other began.
CREATE VIEW claim_timeline AS
SELECT
    a.cluster_id, a.claim_id, a.said_from, a.said_until, a.published_from, a.published_until,
    a.said_from IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM claim_dated AS b
        WHERE b.cluster_id = a.cluster_id AND b.claim_id <> a.claim_id
            AND (b.said_from IS NULL OR NOT (a.said_until <= b.said_from OR b.said_until <= a.said_from))
    ) AS order_known
FROM claim_dated AS a
ORDER BY a.cluster_id, coalesce(a.said_from, a.published_from), coalesce(a.said_until, a.published_until), a.claim_id;
