-- One row: how many claims are compared.
-- Relies on: count.
SELECT count(*) FROM match_claim
