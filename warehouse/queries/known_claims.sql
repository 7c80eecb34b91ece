-- Which of the claims $ids there are.
SELECT claim_id FROM claim WHERE claim_id IN (SELECT unnest($ids::VARCHAR[]));
