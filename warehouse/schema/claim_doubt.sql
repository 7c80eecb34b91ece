-- One row per claim that was read beside a reader of one's own, as of the build: doubt is how unsure that reader is of its paragraph, 0 to 1,
-- and nth its place among the claims of its document, those of most doubt first, from 1.
CREATE TABLE claim_doubt (
    claim_id VARCHAR NOT NULL,
    doubt DOUBLE NOT NULL,
    nth INTEGER NOT NULL
);
