-- One row per speaker that judgements say is the same as another: the id they all go by, the smallest of them. In a
-- Warehouse as of now.
CREATE TABLE speaker_component (
    speaker_id VARCHAR NOT NULL,
    merged_id VARCHAR NOT NULL
);
