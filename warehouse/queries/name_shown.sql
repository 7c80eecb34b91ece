-- One row per printed name that chains show under another: the English name of its speaker, else of its outlet where the node
-- is one.
CREATE OR REPLACE TEMP TABLE name_shown AS
SELECT name, as_outlet, shown
FROM (
    SELECT name_resolved.name, unnest([true, false]) AS as_outlet, speaker.name AS shown
    FROM name_resolved JOIN speaker USING (speaker_id)
    WHERE name_resolved."position" = 0
    UNION ALL
    SELECT outlet_named.name, true, outlet.name
    FROM outlet_named JOIN outlet USING (outlet_id)
    ANTI JOIN name_resolved ON name_resolved.name = outlet_named.name
)
WHERE shown <> name;
