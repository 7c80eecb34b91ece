-- One row per claim or document whose interval ends before it begins, or whose date has no interval.
SELECT claim_id AS id, said_at AS edtf FROM claim
WHERE said_from >= said_until OR (said_at IS NOT NULL) <> (said_from IS NOT NULL AND said_until IS NOT NULL)
UNION ALL
SELECT document_id, published_at FROM document
WHERE published_from >= published_until OR (published_at IS NOT NULL) <> (published_from IS NOT NULL AND published_until IS NOT NULL);
