-- Adds the pairs of match_found, found by comparing claims, to match.
INSERT INTO "match"
SELECT left_id, right_id, score, relation, certainty, suggests, differs_in, reasons, origin, NULL, NULL FROM match_found ORDER BY left_id, right_id, origin
