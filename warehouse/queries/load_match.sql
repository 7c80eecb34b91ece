-- Fills match with the hand-made pairs that were not refused; of several on one pair the smallest by its words stays.
INSERT INTO "match"
SELECT left_id, right_id, NULL, relation, NULL, NULL, differs_in, CASE WHEN why IS NULL THEN []::VARCHAR[] ELSE [why] END, 'hand', load_id, line
FROM (
    SELECT
        least(left_id, right_id) AS left_id, greatest(left_id, right_id) AS right_id, relation, differs_in, why, load_id, line,
        row_number() OVER (
            PARTITION BY least(left_id, right_id), greatest(left_id, right_id)
            ORDER BY relation, differs_in, why, load_id, line
        ) AS place
    FROM staged_match ANTI JOIN reject USING (load_id, line)
)
WHERE place = 1
ORDER BY left_id, right_id;
