-- One row per column that a comparison of many can show: its id, what it is called, and how many claims stand in it; those with most
-- first, sides as $interface (a language) calls them; the first $most and whatever is in $chosen.
WITH counted AS (
    SELECT column_id, count(*) AS claims, row_number() OVER (ORDER BY count(*) DESC, column_id) AS place
    FROM many_picked($by, $wanted)
    GROUP BY column_id
)
SELECT column_id AS id, coalesce(outlet.name, speaker.name, label_in($interface, side.label_en, side.label_ar), column_id) AS label, claims
FROM counted
LEFT JOIN outlet ON $by = 'outlet' AND outlet.outlet_id = column_id
LEFT JOIN speaker ON $by = 'speaker' AND speaker.speaker_id = column_id
LEFT JOIN side ON $by = 'side' AND side.side = column_id
WHERE place <= $most OR list_contains($chosen, column_id)
ORDER BY place
