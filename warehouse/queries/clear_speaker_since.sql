-- Empties speaker_since before it is filled anew.
DELETE FROM speaker_since;
