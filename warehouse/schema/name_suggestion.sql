-- One row per pair of names that have the same consonants and are not known to be one person's, as of the build. An id is null where
-- nobody is known by the name; score is 0 to 1.
CREATE TABLE name_suggestion (
    left_name VARCHAR NOT NULL,
    left_speaker_id VARCHAR,
    right_name VARCHAR NOT NULL,
    right_speaker_id VARCHAR,
    score DOUBLE NOT NULL,
    reason VARCHAR NOT NULL
);
