-- One row per resolved speaker of the claims of claim_since.
CREATE TABLE speaker_since AS FROM claim_speaker LIMIT 0;
