-- One row per resolved speaker of the claims of claim_since.
CREATE TABLE speaker_since (
    claim_id VARCHAR NOT NULL,
    "position" INTEGER NOT NULL,
    speaker_id VARCHAR NOT NULL
);
