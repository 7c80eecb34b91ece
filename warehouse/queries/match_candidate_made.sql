-- Makes the empty table match_candidate: one row per pair of claim numbers and side that proposed it.
-- Relies on: create table.
CREATE OR REPLACE TEMP TABLE match_candidate (left_number BIGINT NOT NULL, right_number BIGINT NOT NULL)
