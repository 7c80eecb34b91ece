-- Takes the doubt from lines of one load that only have their keys in another order than claimkit's, or leave out those that are
-- null: every value says what was typed, and no key is unknown or stands twice.
UPDATE staged_document SET raw = NULL
FROM (
    SELECT line
    FROM (
        SELECT
            *, json_keys(raw) AS names,
            json_extract(raw, ['$.document_id', '$.outlet', '$.language', '$.text', '$.title', '$.url', '$.published_at',
                '$.complete', '$.archived_url', '$.retrieved_at', '$.kind', '$.derived_from', '$.derivation', '$.note',
                '$.credits', '$.capture', '$.capture_sha256']) AS found
        FROM staged_document
        WHERE load_id = $load_id AND raw IS NOT NULL AND NOT contains(raw, '\u0000') AND NOT regexp_matches(raw, ',\s*[}\]]')
            AND json_valid(raw) AND json_type(raw) = 'OBJECT'
    )
    WHERE len(names) = len(list_distinct(names))
        AND list_has_all(['document_id', 'outlet', 'language', 'text', 'title', 'url', 'published_at', 'complete', 'archived_url',
            'retrieved_at', 'kind', 'derived_from', 'derivation', 'note', 'credits', 'capture', 'capture_sha256'], names)
        AND json_values(found) = json_values([
            to_json(given_id), to_json(outlet), to_json("language"), to_json("text"), to_json(title), to_json(url),
            to_json(published_at), to_json(complete), to_json(archived_url), to_json(retrieved_at), to_json(kind),
            to_json(derived_from), to_json(derivation), to_json(note), to_json(credits), to_json(capture), to_json(capture_sha256)])
) AS trusted
WHERE staged_document.load_id = $load_id AND staged_document.line = trusted.line AND staged_document.raw IS NOT NULL;
