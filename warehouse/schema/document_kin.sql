-- One row per pair of documents (left_id < right_id) of which one holds words of the other, and origin. kind is revision, syndication,
-- translation or excerpt; left_share and right_share are how much of each stands in the other, 0 to 1; certainty is how often
-- such a pair is kin, 0 to 1; reasons are sentences. original_id is the one of the two that had the words first, as a credit, the
-- times of publication or the catalogue tell; null where nothing does.
CREATE TABLE document_kin (
    left_id VARCHAR NOT NULL,
    right_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    left_share DOUBLE,
    right_share DOUBLE,
    certainty DOUBLE,
    reasons VARCHAR[],
    origin VARCHAR NOT NULL,
    original_id VARCHAR
);
