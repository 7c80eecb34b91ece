-- One row per claim of match_claim whose number stands in match_wanted.
-- Relies on: semi-join by IN.
SELECT * FROM match_claim WHERE number IN (SELECT number FROM match_wanted) ORDER BY number
