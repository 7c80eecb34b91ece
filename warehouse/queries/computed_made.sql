-- Makes the empty tables of what somebody computed elsewhere: computed_match, computed_kin, computed_story, computed_people, rows as in
-- their files with the load and the row of the file, from 1; raw: how a refused row is named.
CREATE OR REPLACE TEMP TABLE computed_match (
    load_id VARCHAR, line BIGINT, left_id VARCHAR, right_id VARCHAR, score DOUBLE, relation VARCHAR, certainty DOUBLE, suggests VARCHAR,
    differs_in VARCHAR, reasons VARCHAR[], origin VARCHAR,
    raw VARCHAR GENERATED ALWAYS AS (concat_ws(' ', left_id, right_id, relation, suggests)) VIRTUAL
);
CREATE OR REPLACE TEMP TABLE computed_kin (
    load_id VARCHAR, line BIGINT, left_id VARCHAR, right_id VARCHAR, kind VARCHAR, left_share DOUBLE, right_share DOUBLE, certainty DOUBLE,
    reasons VARCHAR[], origin VARCHAR, passages INTEGER[][],
    raw VARCHAR GENERATED ALWAYS AS (concat_ws(' ', left_id, right_id, kind)) VIRTUAL
);
CREATE OR REPLACE TEMP TABLE computed_story (
    load_id VARCHAR, line BIGINT, story_id VARCHAR, title VARCHAR, document_id VARCHAR, certainty DOUBLE,
    raw VARCHAR GENERATED ALWAYS AS (concat_ws(' ', story_id, document_id)) VIRTUAL
);
CREATE OR REPLACE TEMP TABLE computed_people (
    load_id VARCHAR, line BIGINT, claim_id VARCHAR, hop INTEGER, place INTEGER, speaker_id VARCHAR, name VARCHAR, kind VARCHAR,
    printed VARCHAR, "language" VARCHAR, reason VARCHAR,
    raw VARCHAR GENERATED ALWAYS AS (concat_ws(' ', claim_id, hop, place, speaker_id)) VIRTUAL
);
