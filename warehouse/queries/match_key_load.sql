-- Adds the keys of match_key_given to match_key.
-- Relies on: insert from a select.
INSERT INTO match_key SELECT number, "key" FROM match_key_given
