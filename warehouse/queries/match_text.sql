-- One row per claim of match_claim, in the order of its number: the printed words and their language.
-- Relies on: coalesce, order.
SELECT number, content, coalesce("language", '') FROM match_claim ORDER BY number
