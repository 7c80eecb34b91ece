-- Empties claim_adding before it is filled anew.
DELETE FROM claim_adding;
