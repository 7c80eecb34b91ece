-- Of every claim that judgements may have moved: whether it denies, whether it declines to say, and when it was said or printed.
SELECT claim_id, act = 'deny' OR polarity = 'negative', act = 'decline', coalesce(said_from, published_from)::VARCHAR
FROM claim_shown JOIN document USING (document_id)
WHERE claim_id IN (FROM claim_touched)
ORDER BY claim_id;
