-- The chains of the claims of the snapshot and of those added since.
CREATE VIEW claim_hop AS
FROM claim_hop_built
UNION ALL BY NAME
FROM hop_since;
