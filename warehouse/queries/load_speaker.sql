-- Fills speaker from the rows of staged_speaker that were not refused; rows that say the same are one.
INSERT INTO speaker
SELECT speaker_id, coalesce(name, speaker_id), kind, role, organization, side, 'hand', load_id, line
FROM (
    SELECT *, row_number() OVER (PARTITION BY speaker_id ORDER BY load_id, line) AS place
    FROM staged_speaker
    WHERE (load_id, line) NOT IN (SELECT (load_id, line) FROM reject WHERE line IS NOT NULL)
)
WHERE place = 1
ORDER BY speaker_id;
