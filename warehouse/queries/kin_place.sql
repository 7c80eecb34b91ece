-- One row per document and six words that it shares, at their first place there; nth is the document's place among those that
-- have them, and documents how many there are.
-- Reads kin_shingle, kin_shared. Relies on: row_number, count over a window.
SELECT
    document, shingle, place,
    row_number() OVER (PARTITION BY shingle ORDER BY document) AS nth,
    count(*) OVER (PARTITION BY shingle) AS documents
FROM (
    SELECT kin_shingle.document, kin_shared.shingle, min(kin_shingle.place) AS place
    FROM kin_shared
    JOIN kin_shingle
        ON kin_shingle.w0 = kin_shared.w0 AND kin_shingle.w1 = kin_shared.w1 AND kin_shingle.w2 = kin_shared.w2
        AND kin_shingle.w3 = kin_shared.w3 AND kin_shingle.w4 = kin_shared.w4 AND kin_shingle.w5 = kin_shared.w5
    GROUP BY kin_shingle.document, kin_shared.shingle
) AS first_place
