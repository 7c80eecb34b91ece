-- One row per searchable wording of a claim: its number, in the order of claims, and its words.
-- Relies on: window functions, UNION ALL.
CREATE OR REPLACE TEMP TABLE wording_text AS
SELECT CAST(row_number() OVER (ORDER BY claim_id, part) AS INTEGER) AS text_number, claim_id, part, words
FROM (
    SELECT claim_id, 'content' AS part, content AS words FROM claim WHERE superseded_by IS NULL
    UNION ALL
    SELECT claim_id, 'gloss' AS part, gloss AS words FROM claim WHERE superseded_by IS NULL AND gloss IS NOT NULL
) AS told;
