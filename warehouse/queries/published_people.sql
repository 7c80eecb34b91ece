-- One row per person or printed name that speaks in what is shown, those with most claims first, at most $most; item_count counts all.
SELECT name, names, role, organization, side, claims, outlets, count(*) OVER () AS item_count
FROM person
WHERE claims > 0
ORDER BY claims DESC, name, speaker_id
LIMIT $most
