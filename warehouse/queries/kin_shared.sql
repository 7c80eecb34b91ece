-- One row per six words that stand in two documents or more, with a number.
-- Reads kin_shingle. Relies on: row_number, count, min, max.
SELECT row_number() OVER (ORDER BY w0, w1, w2, w3, w4, w5) AS shingle, w0, w1, w2, w3, w4, w5
FROM kin_shingle
GROUP BY w0, w1, w2, w3, w4, w5
HAVING min(document) < max(document)
