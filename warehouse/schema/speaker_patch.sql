-- One row per speaker of whom a researcher said the name, side, organization or role: the newest word on each (JSON). Filled in memory.
CREATE TABLE speaker_patch (
    speaker_id VARCHAR NOT NULL,
    said JSON NOT NULL
);
