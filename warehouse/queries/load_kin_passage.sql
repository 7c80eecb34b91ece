-- Fills kin_passage from passage_found.
INSERT INTO kin_passage FROM passage_found ORDER BY left_id, right_id, left_start, right_start;
