-- The claims of the snapshot and those added since.
CREATE VIEW claim AS
FROM claim_built
UNION ALL BY NAME
FROM claim_since;
