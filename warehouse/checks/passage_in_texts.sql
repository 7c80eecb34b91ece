-- One row per passage that is not of two documents in order, or does not stand inside both texts.
SELECT left_id, right_id, left_start, left_end, right_start, right_end
FROM kin_passage
LEFT JOIN document AS "left" ON "left".document_id = left_id
LEFT JOIN document AS "right" ON "right".document_id = right_id
WHERE "left".document_id IS NULL OR "right".document_id IS NULL OR left_id >= right_id
    OR NOT coalesce(left_start >= 0 AND left_start < left_end AND left_end <= "left".characters, false)
    OR NOT coalesce(right_start >= 0 AND right_start < right_end AND right_end <= "right".characters, false);
