-- Adds to the credits of documents the outlet that a dateline or the last bracket of the text names: "PLACE (Outlet) - ". Only where no
-- agency is credited, and not the outlet itself.
-- Relies on: regexp_extract_all, list_contains.
UPDATE document SET credits = [named.name]
FROM (
    WITH printed AS (
        SELECT
            document_id, outlet_id,
            unnest(list_concat(
                regexp_extract_all(substr(text, 1, 400), '[(\[]\s*([^()\[\]\n]{2,60}?)\s*[)\]]\s*[-–—―:]', 1),
                regexp_extract_all(substr(text, -120), '[(\[]\s*([^()\[\]\n]{2,60}?)\s*[)\]]\s*$', 1)
            )) AS name
        FROM document
        WHERE text IS NOT NULL AND coalesce(len(credits), 0) = 0
    ),
    called AS (
        SELECT outlet_id, name AS shown, unnest(list_distinct([lower(name), regexp_replace(lower(name), '^the ', ''), lower(name_native)])) AS name
        FROM outlet
    )
    SELECT document_id, min(called.shown) AS name
    FROM printed JOIN called ON called.name = lower(printed.name) AND called.outlet_id != printed.outlet_id
    GROUP BY document_id
    HAVING count(DISTINCT called.outlet_id) = 1
) AS named
WHERE document.document_id = named.document_id;
