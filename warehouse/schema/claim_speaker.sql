-- One row per speaker of a claim, in the order of print ("Washington and NATO" are two). position counts from 0.
CREATE TABLE claim_speaker (
    claim_id VARCHAR NOT NULL,
    "position" INTEGER NOT NULL,
    speaker_id VARCHAR NOT NULL
);
