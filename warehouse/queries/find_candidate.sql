-- The $most wordings (of documents asked for, told_here) with the highest sum of weights of the stems numbered $numbers: their claim
-- and words. Relies on: each_item, told_here, all_told, LIMIT.
SELECT wording.claim_id, wording.words
FROM (
    SELECT text_number, sum(weight) AS score
    FROM wording_posting
    JOIN (SELECT each_item($numbers) AS wanted) AS asked ON asked.wanted = wording_posting.term_number
    WHERE all_told() OR text_number IN (
        SELECT told.text_number
        FROM wording AS told JOIN claim ON claim.claim_id = told.claim_id
        WHERE NOT all_told() AND told_here(claim.document_id)
    )
    GROUP BY text_number
    ORDER BY score DESC, text_number
    LIMIT $most
) AS best
JOIN wording ON wording.text_number = best.text_number
ORDER BY score DESC, wording.text_number;
