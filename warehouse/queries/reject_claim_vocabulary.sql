-- Refuses claims whose field $field is none of $words; it may be missing where it is not $needed.
INSERT INTO reject
SELECT load_id, line, $field, 'is one of ' || array_to_string($words::VARCHAR[], ', '), NULL
FROM (SELECT load_id, line, COLUMNS(lambda name: name = $field) AS word FROM staged_claim)
WHERE CASE WHEN word IS NULL THEN $needed ELSE NOT list_contains($words::VARCHAR[], word) END;
