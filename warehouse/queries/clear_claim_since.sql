-- Empties claim_since before it is filled anew.
DELETE FROM claim_since;
