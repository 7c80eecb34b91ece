-- One row per candidate pair whose left claim has a place in [$first, $until), in the order of these places: most claims have their
-- partners near, so that few are held at a time. A claim is not compared with the one it stands in, nor with one of the same page
-- whose words hold its own. together: both are of one story, and not of one page.
-- Relies on: distinct, joins, semi-join by IN, position. Words are looked at of claims of one page alone: CASE keeps an engine from comparing all with all.
WITH proposed AS (
    SELECT DISTINCT left_number, right_number
    FROM match_candidate
    WHERE left_number IN (SELECT number FROM match_claim WHERE place >= $first AND place < $until)
),
placed AS (
    SELECT
        mine.place, proposed.left_number, proposed.right_number,
        CASE WHEN mine.document_id = yours.document_id THEN
            coalesce(mine.parent_id, '') = yours.claim_id OR coalesce(yours.parent_id, '') = mine.claim_id
            OR position(yours.content IN mine.content) > 0 OR position(mine.content IN yours.content) > 0
        ELSE FALSE END AS held,
        coalesce(mine.story_id = yours.story_id AND mine.document_id <> yours.document_id, FALSE) AS together
    FROM proposed
    JOIN match_claim AS mine ON mine.number = proposed.left_number
    JOIN match_claim AS yours ON yours.number = proposed.right_number
)
SELECT left_number, right_number, together FROM placed WHERE NOT held ORDER BY place, right_number
