-- One row per run of letters, as of letter_runs, and kind: how often a word that has it is printed. Reads chunk_word, run_size
-- (kind, size), and run_place (place), from 1. A long word is cut into pieces first, and known by a number: each run of it would
-- cost its length else. Relies on: DISTINCT, row_number, substr and length in code points, a join on at most.
CREATE OR REPLACE TEMP TABLE wording_run AS
WITH edged AS (
    SELECT row_number() OVER (ORDER BY word) AS number, concat_ws('_', '', word, '') AS letters, sum(printed) AS printed
    FROM chunk_word
    GROUP BY word
),
sized AS (
    SELECT number, letters, printed, kind, size, greatest(length(letters) - size + 1, 1) AS last
    FROM edged CROSS JOIN run_size
),
first_of_piece AS (
    SELECT place FROM run_place WHERE place % 1000 = 1
),
pieces AS (
    SELECT number, printed, kind, size, least(last - place + 1, 1000) AS last, substr(letters, place, 999 + size) AS letters
    FROM sized JOIN first_of_piece ON first_of_piece.place <= sized.last
),
runs AS (
    SELECT DISTINCT number, printed, kind, substr(letters, place, size) AS term
    FROM pieces JOIN run_place ON run_place.place <= pieces.last
)
SELECT kind, term, sum(printed) AS texts FROM runs GROUP BY kind, term;
