-- One row per name of a list that means one speaker alone: the name (called) and the speaker's id.
CREATE MACRO speaker_called(names) AS TABLE
SELECT called, min(speaker_id) AS speaker_id
FROM (SELECT name AS called, speaker_id FROM speaker_name UNION SELECT name, speaker_id FROM speaker)
WHERE list_contains(names, called)
GROUP BY called
HAVING count(DISTINCT speaker_id) = 1;
