-- One row per name by which a board knows a speaker or an outlet, and per topic by its id, that has another in $interface (a language): that one, the first
-- that is listed, else the fullest that was found. Names that would mean several there are left out, and somebody unnamed: what one
-- article calls them is no name.
WITH known AS (
    SELECT
        coalesce(merged_id, speaker_name.speaker_id) AS speaker_id,
        arg_min(
            speaker_name.name,
            (speaker_name.origin <> 'hand', merged_id <> speaker_name.speaker_id, CASE origin WHEN 'hand' THEN line ELSE -length(name) END, name)
        ) AS shown,
        list(speaker_name.name) AS names
    FROM speaker_name
    LEFT JOIN speaker_merged USING (speaker_id)
    WHERE speaker_name."language" = $interface
    GROUP BY ALL
),
called AS (
    SELECT speaker.name, shown
    FROM known JOIN speaker USING (speaker_id)
    WHERE NOT list_contains(names, speaker.name) AND speaker.kind IS DISTINCT FROM 'anonymous'
    UNION ALL
    SELECT name, name_native
    FROM outlet
    WHERE name_native <> name AND regexp_matches(name_native, CASE $interface WHEN 'ar' THEN '\p{Arabic}' WHEN 'ru' THEN '\p{Cyrillic}' ELSE '$.' END)
    UNION ALL
    SELECT topic, label_ar FROM topic WHERE $interface = 'ar' AND label_ar IS NOT NULL
),
told AS (
    SELECT name, min(shown) AS shown FROM called GROUP BY name HAVING count(DISTINCT shown) = 1
)
SELECT name, shown FROM told QUALIFY count(*) OVER (PARTITION BY shown) = 1 ORDER BY name;
