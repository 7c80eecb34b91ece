-- One row per thing to review of one batch, in the order of $sort; by need: the uncertain, the contested, then by size of cluster, what
-- came by hand last. item_count counts all that the choices take.
SELECT *, count(*) OVER () AS item_count
FROM review_needed($items, $topic, $outlet, $language, $tag, $sort, $researcher, $blind)
ORDER BY place, tier, urgency DESC, claims DESC, doubt DESC, item, left_id, right_id
LIMIT $size OFFSET $skip
