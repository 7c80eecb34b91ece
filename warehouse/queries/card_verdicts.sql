-- One row per claim of $ids and verdict on it or on its cluster, the earliest first.
SELECT claim_id, verdict_id, about, checker, rating, rated_at, url, title, note, researcher, len(history) AS replaced
FROM claim_verdict
WHERE claim_id IN (SELECT unnest($ids::VARCHAR[]))
ORDER BY claim_id, rated_at NULLS LAST, checker, rating, verdict_id;
