-- Empties judgement before it is filled anew.
DELETE FROM judgement;
