-- One row: of how many claims that views show, or of those the ids $claims where that is not null, the page or time is known.
SELECT count(DISTINCT claim_id) AS located
FROM claim_locator
WHERE $claims::VARCHAR[] IS NULL OR list_contains($claims::VARCHAR[], claim_id);
