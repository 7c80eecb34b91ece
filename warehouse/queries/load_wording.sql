-- Fills wording with the wordings that have a word.
INSERT INTO wording
SELECT wording_text.text_number, claim_id, part, sum(uses)
FROM wording_text
JOIN wording_use ON wording_use.text_number = wording_text.text_number
GROUP BY wording_text.text_number, claim_id, part
ORDER BY wording_text.text_number;
