-- Fills wording with the wordings that have a word.
INSERT INTO wording
SELECT wording_text.text_number, claim_id, part, words, length
FROM wording_text
JOIN (SELECT text_number, sum(uses) AS length FROM wording_use GROUP BY text_number) AS told
    ON told.text_number = wording_text.text_number
ORDER BY wording_text.text_number;
