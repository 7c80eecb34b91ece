-- The $most wordings with the highest sum of weights of the stems numbered $numbers: their claim and words.
-- Relies on: each_item, LIMIT.
SELECT wording.claim_id, wording.words
FROM (
    SELECT text_number, sum(weight) AS score
    FROM wording_posting
    JOIN (SELECT each_item($numbers) AS wanted) AS asked ON asked.wanted = wording_posting.term_number
    GROUP BY text_number
    ORDER BY score DESC, text_number
    LIMIT $most
) AS best
JOIN wording ON wording.text_number = best.text_number
ORDER BY score DESC, wording.text_number;
