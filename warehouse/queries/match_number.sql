-- One row per claim of match_claim that is $left or $right: its number and id.
-- Relies on: comparison.
SELECT number, claim_id FROM match_claim WHERE claim_id = $left OR claim_id = $right
