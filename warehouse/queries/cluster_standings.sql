-- Of every claim that some relation holds of: whether it denies, whether what it denies are its own words,
-- whether it declines to say, when it was said or printed,
-- and the numbers in it but for years.
SELECT claim_id, act = 'deny' OR polarity = 'negative', polarity = 'negative', act = 'decline', coalesce(said_from, published_from)::VARCHAR,
    [replace(number, ',', '.') FOR number IN regexp_extract_all(content, '\d+(?:[.,]\d+)*') IF NOT regexp_full_match(number, '(19|20)\d\d')]
FROM claim_shown JOIN document USING (document_id)
WHERE claim_id IN (SELECT left_id FROM pair_relation UNION ALL SELECT right_id FROM pair_relation)
ORDER BY claim_id;
