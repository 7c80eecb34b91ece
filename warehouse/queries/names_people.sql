-- One row per person, those with most claims first. Narrowed to names like $text (a pattern, null for all); item_count counts all.
SELECT *, count(*) OVER () AS item_count
FROM person
WHERE $text IS NULL OR regexp_matches(array_to_string(names, ' '), $text)
ORDER BY claims DESC, suggestions DESC, name, speaker_id
LIMIT $size OFFSET $skip
