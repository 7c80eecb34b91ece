-- One row per run of letters, as of letter_runs, and kind: how often a word that has it is printed. Reads chunk_word, and run_size
-- (kind, size). Relies on: DISTINCT, each_item, substring and length in code points.
CREATE OR REPLACE TEMP TABLE wording_run AS
WITH edged AS (
    SELECT word, '_' || word || '_' AS letters, sum(printed) AS printed FROM chunk_word GROUP BY word
),
placed AS (
    SELECT word, letters, printed, kind, size, each_item(range(1, greatest(length(letters) - size + 1, 1) + 1)) AS place
    FROM edged CROSS JOIN run_size
),
runs AS (
    SELECT DISTINCT word, printed, kind, substring(letters, place, size) AS term FROM placed
)
SELECT kind, term, sum(printed) AS texts FROM runs GROUP BY kind, term;
