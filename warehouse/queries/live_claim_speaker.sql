-- The speakers of the claims of the snapshot and of those added since.
CREATE VIEW claim_speaker AS
FROM claim_speaker_built
UNION ALL BY NAME
FROM speaker_since;
