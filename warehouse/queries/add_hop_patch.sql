-- Adds to claim_patch the claims of which only the chain changed.
INSERT INTO claim_patch BY NAME
SELECT claim_id, false AS hidden, false AS revoiced, false AS rechained FROM (SELECT DISTINCT claim_id FROM hop_patch)
ANTI JOIN claim_patch USING (claim_id);
