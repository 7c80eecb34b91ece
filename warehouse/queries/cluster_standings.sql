-- Of every claim that some relation holds of: whether it denies, whether it declines to say, and when it was said or printed.
SELECT claim_id, act = 'deny' OR polarity = 'negative', act = 'decline', coalesce(said_from, published_from)::VARCHAR
FROM claim_shown JOIN document USING (document_id)
WHERE claim_id IN (SELECT left_id FROM pair_relation UNION ALL SELECT right_id FROM pair_relation)
ORDER BY claim_id;
