-- One row per thing that more than one claim names: in how many claims it stands.
-- Relies on: count, group by.
SELECT "key", count(*) FROM match_key WHERE kind = 'word' GROUP BY "key" HAVING count(*) > 1
