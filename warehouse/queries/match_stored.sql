-- One row per origin that matched the claims $left and $right (left before right): what it says.
-- Relies on: comparison.
SELECT origin, relation, suggests, certainty, reasons FROM "match" WHERE left_id = $left AND right_id = $right ORDER BY origin
