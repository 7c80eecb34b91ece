-- One row: the thing to review that is about the claim $claim, the claim itself before a pair that holds it.
SELECT left_id, right_id
FROM review_item
WHERE left_id = $claim OR right_id = $claim
ORDER BY item, doubt DESC, left_id, right_id
LIMIT 1
