-- One row per claim that a researcher added since the build: empty in a snapshot, whose claims hold those added before it.
CREATE TABLE claim_since AS FROM claim LIMIT 0;
