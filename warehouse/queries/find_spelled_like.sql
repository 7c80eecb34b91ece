-- The stems with the first letter of $stem, of $letters letters or more and at most two letters longer or shorter than it: those
-- among which another spelling of it is looked for. Relies on: length and substr by characters.
SELECT kind, term, term_number, texts
FROM wording_term
WHERE kind = 'stem' AND substr(term, 1, 1) = substr($stem, 1, 1) AND length($stem) >= $letters AND length(term) >= $letters
    AND length(term) BETWEEN length($stem) - 2 AND length($stem) + 2
ORDER BY term;
