-- Fills topic from the rows of staged_topic that were not refused; rows that say the same are one.
INSERT INTO topic
SELECT topic, label_en, label_ar, load_id, line
FROM (
    SELECT *, row_number() OVER (PARTITION BY topic ORDER BY load_id, line) AS place
    FROM staged_topic
    WHERE (load_id, line) NOT IN (SELECT (load_id, line) FROM reject WHERE line IS NOT NULL)
)
WHERE place = 1
ORDER BY topic;
