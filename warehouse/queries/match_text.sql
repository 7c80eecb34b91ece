-- One row per claim of match_claim, in the order of its number: the printed words.
-- Relies on: order.
SELECT content FROM match_claim ORDER BY number
