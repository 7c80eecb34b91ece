-- Fills claim_reprint: where four fifths of a claim's words, from its first to its last, stand in a passage.
INSERT INTO claim_reprint
WITH placed AS (
    SELECT claim_id, document_id, list_min([span[1] FOR span IN content_spans]) AS starts, list_max([span[2] FOR span IN content_spans]) AS ends
    FROM claim WHERE content_spans IS NOT NULL
),
passage AS (
    SELECT left_id AS document_id, right_id AS other_id, left_start AS starts, left_end AS ends FROM kin_passage
    UNION ALL
    SELECT right_id, left_id, right_start, right_end FROM kin_passage
)
SELECT DISTINCT placed.claim_id, passage.other_id
FROM placed JOIN passage ON passage.document_id = placed.document_id AND passage.starts < placed.ends AND passage.ends > placed.starts
WHERE least(passage.ends, placed.ends) - greatest(passage.starts, placed.starts) >= 0.8 * (placed.ends - placed.starts)
ORDER BY placed.claim_id, passage.other_id;
