-- Makes match_key_name: one row per key, with its kind (word, topic or speaker) and what it stands for.
-- Relies on: create table as select.
CREATE OR REPLACE TEMP TABLE match_key_name AS SELECT "key", kind, name FROM match_key_name_given
