-- One row per candidate pair whose left claim has a number in [$first, $until). A claim is not compared with the one it stands in,
-- nor with one of the same page whose words hold its own.
-- Relies on: distinct, joins, position.
SELECT DISTINCT match_candidate.left_number, match_candidate.right_number
FROM match_candidate
JOIN match_claim AS mine ON mine.number = match_candidate.left_number
JOIN match_claim AS yours ON yours.number = match_candidate.right_number
WHERE match_candidate.left_number >= $first AND match_candidate.left_number < $until
    AND coalesce(mine.parent_id, '') <> yours.claim_id AND coalesce(yours.parent_id, '') <> mine.claim_id
    AND NOT (
        mine.document_id = yours.document_id
        AND (position(yours.content IN mine.content) > 0 OR position(mine.content IN yours.content) > 0)
    )
ORDER BY 1, 2
