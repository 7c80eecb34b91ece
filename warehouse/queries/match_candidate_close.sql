-- Adds the pairs of match_close, close in meaning or in one place of a translation, to match_candidate.
-- Relies on: insert from a select.
INSERT INTO match_candidate SELECT left_number, right_number FROM match_close
