-- Empties claim_patch before it is filled anew.
DELETE FROM claim_patch;
