-- One row per document in a story. certainty is how surely it belongs there, 0 to 1, null where nobody measured it.
CREATE TABLE story_document (
    story_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    certainty DOUBLE
);
