-- Refuses claims from which no way up leads to a claim without a parent.
INSERT INTO reject
WITH RECURSIVE reached AS (
    SELECT child_claim.claim_id FROM child_claim ANTI JOIN child_claim AS other ON other.claim_id = child_claim.parent_id
    UNION
    SELECT child_claim.claim_id FROM child_claim JOIN reached ON reached.claim_id = child_claim.parent_id
)
SELECT load_id, line, 'parent_id', 'the parents go in a circle: take one of them out', NULL
FROM child_claim ANTI JOIN reached USING (claim_id);
