-- One row per run of letters, as of letter_runs, and kind: how often a word that has it is printed. Reads chunk_word, run_size
-- (kind, size), and run_place (place), from 1. Relies on: DISTINCT, substr and length in code points, a join on at most.
CREATE OR REPLACE TEMP TABLE wording_run AS
WITH edged AS (
    SELECT word, concat_ws('_', '', word, '') AS letters, sum(printed) AS printed FROM chunk_word GROUP BY word
),
sized AS (
    SELECT word, letters, printed, kind, size, greatest(length(letters) - size + 1, 1) AS last
    FROM edged CROSS JOIN run_size
),
runs AS (
    SELECT DISTINCT word, printed, kind, substr(letters, place, size) AS term
    FROM sized JOIN run_place ON run_place.place <= sized.last
)
SELECT kind, term, sum(printed) AS texts FROM runs GROUP BY kind, term;
