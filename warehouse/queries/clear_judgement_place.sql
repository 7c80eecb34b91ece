-- Empties judgement_place before it is filled anew.
DELETE FROM judgement_place;
