-- One row per staged claim that another line with the same id outranks or repeats.
CREATE OR REPLACE TEMP TABLE claim_outranked AS
SELECT load_id, line
FROM claim_twice
QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY rank, words, load_id, line) > 1;
