-- Of a load with very many refused lines keeps the first ones, $most of them.
WITH refused AS (
    SELECT DISTINCT load_id, line FROM reject
    WHERE line IS NOT NULL AND load_id IN (SELECT load_id FROM "load" WHERE rejected > $most)
), last AS (
    SELECT load_id, max(line) AS line
    FROM (SELECT *, row_number() OVER (PARTITION BY load_id ORDER BY line) AS place FROM refused)
    WHERE place <= $most
    GROUP BY load_id
)
DELETE FROM reject USING last WHERE reject.load_id = last.load_id AND reject.line > last.line;
