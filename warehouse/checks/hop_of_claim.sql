-- One row per node of a chain whose claim is not there.
SELECT claim_id, hop FROM claim_hop ANTI JOIN claim USING (claim_id);
