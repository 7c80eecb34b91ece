-- Wordings of no claim, and postings of no wording or no stem.
SELECT 'wording' AS "table", CAST(text_number AS VARCHAR) AS "row" FROM wording ANTI JOIN claim USING (claim_id)
UNION ALL
SELECT 'wording_posting', CAST(text_number AS VARCHAR) FROM wording_posting ANTI JOIN wording USING (text_number)
UNION ALL
SELECT 'wording_posting', CAST(term_number AS VARCHAR) FROM wording_posting ANTI JOIN wording_term USING (term_number);
