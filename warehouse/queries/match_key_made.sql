-- Makes the empty table match_key: one row per claim and key that can propose a pair. kind is word, topic or speaker.
-- Relies on: create table.
CREATE OR REPLACE TEMP TABLE match_key (number BIGINT NOT NULL, "key" VARCHAR NOT NULL, kind VARCHAR NOT NULL)
