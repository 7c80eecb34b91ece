-- Fills outlet from the rows of staged_outlet that were not refused; rows that say the same are one.
INSERT INTO outlet
SELECT outlet_id, coalesce(name, outlet_id), name_native, coalesce(kind, 'unknown'), country, language, load_id, line
FROM (
    SELECT *, row_number() OVER (PARTITION BY outlet_id ORDER BY load_id, line) AS place
    FROM staged_outlet
    WHERE (load_id, line) NOT IN (SELECT (load_id, line) FROM reject WHERE line IS NOT NULL)
)
WHERE place = 1
ORDER BY outlet_id;
