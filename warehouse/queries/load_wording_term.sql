-- Fills wording_term with the stems, numbered in their order, and with the runs of letters in wording_run (kind, term, texts).
INSERT INTO wording_term
SELECT 'stem', stem, row_number() OVER (ORDER BY stem), count(*) FROM wording_use GROUP BY stem
UNION ALL
SELECT kind, term, NULL, least(CAST(texts AS INTEGER), (SELECT count(*) FROM wording)) FROM wording_run
ORDER BY 1, 2;
