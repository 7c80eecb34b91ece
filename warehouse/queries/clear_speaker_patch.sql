-- Empties speaker_patch before it is filled anew.
DELETE FROM speaker_patch;
