-- One row per passage that two documents (left_id < right_id) share word by word, save for a few words changed inside: where it
-- stands in the text of each, in code points, [start, end).
CREATE TABLE kin_passage (
    left_id VARCHAR NOT NULL,
    right_id VARCHAR NOT NULL,
    left_start INTEGER NOT NULL,
    left_end INTEGER NOT NULL,
    right_start INTEGER NOT NULL,
    right_end INTEGER NOT NULL
);
