-- One row per side that is listed: its id, and what it is called in $interface (a language), else in English.
SELECT side, label_in($interface, label_en, label_ar) AS label FROM side WHERE label_en IS NOT NULL ORDER BY side;
