-- One row per claim of the cluster $cluster, or, where that is null, on a topic of $topic, of an outlet of $outlet, of a speaker of
-- $speaker and of a side of $side (lists, null for any), in the order of what was said; those without a day of speaking stand where they were printed.
-- order_known is that of claim_timeline; claim_count counts all, of which the first $most are given.
SELECT
    claim_timeline.cluster_id, claim_timeline.claim_id, claim_cluster.stance, claim_shown.said_at, claim_timeline.said_from,
    claim_timeline.said_until, document.published_at, claim_timeline.published_from, claim_timeline.published_until,
    claim_timeline.order_known, count(*) OVER () AS claim_count
FROM claim_timeline
JOIN claim_cluster USING (cluster_id, claim_id)
JOIN claim_shown USING (claim_id)
JOIN document USING (document_id)
LEFT JOIN speaker ON speaker.speaker_id = claim_shown.speaker_id
WHERE ($cluster IS NULL OR claim_timeline.cluster_id = $cluster)
    AND ($topic IS NULL OR list_contains($topic, claim_shown.topic))
    AND ($outlet IS NULL OR list_contains($outlet, document.outlet_id))
    AND ($speaker IS NULL OR list_contains($speaker, claim_shown.speaker_id) OR list_contains($speaker, claim_shown.speaker_name))
    AND ($side IS NULL OR list_contains($side, speaker.side))
ORDER BY
    coalesce(claim_timeline.said_from, claim_timeline.published_from), coalesce(claim_timeline.said_until, claim_timeline.published_until),
    claim_timeline.claim_id
LIMIT $most
