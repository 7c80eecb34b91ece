-- One row per pair of documents of computed kin that was not refused.
SELECT left_id, right_id, kind, left_share, right_share, certainty, coalesce(reasons, []), origin
FROM computed_kin ANTI JOIN reject USING (load_id, line)
WHERE kind IS NOT NULL
ORDER BY left_id, right_id, origin
