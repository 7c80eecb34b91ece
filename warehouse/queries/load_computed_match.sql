-- Fills match with the computed matches that were not refused.
INSERT INTO "match"
SELECT left_id, right_id, score, relation, certainty, suggests, differs_in, coalesce(reasons, []), origin, load_id, line
FROM computed_match ANTI JOIN reject USING (load_id, line)
ORDER BY left_id, right_id, origin
