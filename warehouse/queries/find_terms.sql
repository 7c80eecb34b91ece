-- One row per term of $terms that a wording has; for stems with their number. Relies on: each_item.
SELECT kind, term, term_number, texts
FROM wording_term
JOIN (SELECT each_item($terms) AS wanted) AS asked ON asked.wanted = wording_term.term;
