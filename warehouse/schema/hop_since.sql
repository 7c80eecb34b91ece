-- One row per node of the chains of claim_since.
CREATE TABLE hop_since AS FROM claim_hop LIMIT 0;
