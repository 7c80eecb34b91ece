-- One row per speaker whose id does not have the form of its origin: found ones begin with ~, those of people do not.
SELECT speaker_id, origin FROM speaker WHERE origin NOT IN ('hand', 'found') OR (origin = 'found') <> starts_with(speaker_id, '~');
