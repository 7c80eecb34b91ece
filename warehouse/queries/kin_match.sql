-- One row per two documents (left before right) and place of six words that both have. Words that more than $most documents have
-- join each of these with the first few only, so that the pairs grow with the documents and not with their square.
-- Reads kin_place. Relies on: a join on equality.
SELECT
    mine.document AS left_document, yours.document AS right_document, mine.place AS left_place, yours.place AS right_place
FROM kin_place AS mine
JOIN kin_place AS yours ON yours.shingle = mine.shingle AND yours.nth > mine.nth
WHERE mine.documents <= $most OR mine.nth <= 3
