-- One row per claim of match_claim with a number in [$first, $until), in order: what its keys are made of.
-- Relies on: comparison.
SELECT number, content, language, gloss, gloss_language, topic, day_from, day_until
FROM match_claim
WHERE number >= $first AND number < $until
ORDER BY number
