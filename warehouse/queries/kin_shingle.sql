-- One row per six words that follow each other in a document, by the place of the first. Words that stand in no run that two documents
-- share may be missing.
-- Reads kin_word (document, place, word). Relies on: lead.
SELECT document, place, w0, w1, w2, w3, w4, w5
FROM (
    SELECT
        document, place, word AS w0,
        lead(word, 1) OVER (PARTITION BY document ORDER BY place) AS w1,
        lead(word, 2) OVER (PARTITION BY document ORDER BY place) AS w2,
        lead(word, 3) OVER (PARTITION BY document ORDER BY place) AS w3,
        lead(word, 4) OVER (PARTITION BY document ORDER BY place) AS w4,
        lead(word, 5) OVER (PARTITION BY document ORDER BY place) AS w5,
        lead(place, 5) OVER (PARTITION BY document ORDER BY place) AS last_place
    FROM kin_word
) AS following
WHERE last_place = place + 5
