-- Empties speaker_component before it is filled anew.
DELETE FROM speaker_component;
