-- One row per passage of computed kin: left_id, right_id, and where it stands in both.
SELECT DISTINCT left_id, right_id, passage[1], passage[2], passage[3], passage[4]
FROM (
    SELECT left_id, right_id, unnest(passages) AS passage FROM computed_kin ANTI JOIN reject USING (load_id, line)
)
ORDER BY ALL
