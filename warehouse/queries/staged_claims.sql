-- Which of the claims $ids are staged.
SELECT claim_id FROM staged_claim WHERE claim_id IN (SELECT unnest($ids::VARCHAR[]));
