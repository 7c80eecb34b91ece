-- Makes the empty table match_key: one row per claim and key (a number of match_key_name) that can propose a pair.
-- Relies on: create table.
CREATE OR REPLACE TEMP TABLE match_key (number INTEGER NOT NULL, "key" INTEGER NOT NULL)
