-- Fills speaker with those whom nobody listed and claims name.
INSERT INTO speaker BY NAME
SELECT speaker_id, name, kind, 'found' AS origin FROM people_speaker ORDER BY speaker_id;
