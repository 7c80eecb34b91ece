-- One row per claim of $ids whose place in its source is known.
SELECT claim_id, label, locator
FROM claim_locator
WHERE claim_id IN (SELECT unnest($ids::VARCHAR[]))
ORDER BY claim_id, label;
