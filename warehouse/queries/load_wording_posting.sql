-- Fills wording_posting: BM25 with k1 = 1.2, b = 0.75 (Robertson and Zaragoza 2009). Relies on: ln, joins.
INSERT INTO wording_posting
SELECT
    term_number, wording_use.text_number,
    ln(1 + (total.texts - wording_term.texts + 0.5) / (wording_term.texts + 0.5))
    * uses * 2.2 / (uses + 1.2 * (0.25 + 0.75 * wording.length / total.usual_length))
FROM wording_use
JOIN wording_term ON wording_term.kind = 'stem' AND wording_term.term = wording_use.stem
JOIN wording ON wording.text_number = wording_use.text_number
CROSS JOIN (SELECT count(*) AS texts, avg(length) AS usual_length FROM wording) AS total
ORDER BY term_number, wording_use.text_number;
