-- One row per thing that more than one claim names: in how many claims it stands.
-- Relies on: joins.
SELECT match_key_name.name, weight.claims
FROM match_key_weight AS weight
JOIN match_key_name ON match_key_name.key = weight.key
WHERE weight.kind = 'word' AND weight.claims > 1
