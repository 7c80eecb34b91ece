-- One row per claim of match_claim with a number in [$first, $until), in order.
-- Relies on: comparison.
SELECT * FROM match_claim WHERE number >= $first AND number < $until ORDER BY number
