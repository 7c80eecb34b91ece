-- One row per cluster that the columns $columns tell, in the order shown: told by most of them first, then the denied, then by size.
-- $only narrows: denied (some claim denies it), one (one column alone tells it), differs (columns tell it, and not with one stance).
SELECT cluster_id
FROM many_picked($by, $wanted)
WHERE list_contains($columns, column_id)
GROUP BY cluster_id
HAVING $only IS NULL
    OR ($only = 'denied' AND bool_or(stance = 'denies'))
    OR ($only = 'one' AND count(DISTINCT column_id) = 1)
    OR ($only = 'differs' AND count(DISTINCT column_id) > 1 AND count(DISTINCT stance) > 1)
ORDER BY count(DISTINCT column_id) DESC, bool_or(stance = 'denies') DESC, count(*) DESC, cluster_id
