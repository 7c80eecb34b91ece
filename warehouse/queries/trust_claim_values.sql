-- Takes the doubt from lines of one load that only have their keys in another order than claimkit's, or leave out those that are
-- null: every value says what was typed, and no object has an unknown key or one twice.
UPDATE staged_claim SET raw = NULL
FROM (
    SELECT line
    FROM (
        SELECT
            *,
            json_keys(raw, ['$', '$.content', '$.speaker', '$.cue', '$.gloss']) AS names,
            json_type(raw, ['$.content', '$.speaker', '$.cue', '$.gloss']) AS kinds,
            json_extract(raw, ['$.document_id', '$.claim_id', '$.parent_id', '$.content.spans', '$.content.text',
                '$.content.language', '$.speaker.spans', '$.speaker.text', '$.speaker.name',
                '$.speaker.role', '$.speaker.members', '$.cue.spans', '$.cue.text',
                '$.mode', '$.act', '$.polarity', '$.basis', '$.topic', '$.said_at', '$.gloss.language', '$.gloss.text',
                '$.gloss.origin', '$.confidence', '$.rule', '$.origin', '$.chain']) AS found
        FROM staged_claim
        WHERE load_id = $load_id AND raw IS NOT NULL AND document_id IS NOT NULL AND coalesce(isfinite(confidence), true)
            AND NOT contains(raw, '\u0000') AND NOT regexp_matches(raw, ',\s*[}\]]')
            AND json_valid(raw)
    )
    WHERE len(list_filter(names, lambda own: len(own) <> len(list_distinct(own)))) = 0
        AND list_has_all(['document_id', 'claim_id', 'parent_id', 'content', 'speaker', 'cue', 'mode', 'act', 'polarity', 'basis',
            'chain', 'topic', 'said_at', 'gloss', 'confidence', 'origin', 'rule'], names[1])
        AND list_has_all(['spans', 'text', 'language'], coalesce(names[2], []))
        AND list_has_all(['spans', 'text', 'name', 'role', 'members'], coalesce(names[3], []))
        AND list_has_all(['spans', 'text'], coalesce(names[4], []))
        AND list_has_all(['language', 'text', 'origin'], coalesce(names[5], []))
        -- A text in the place of an object types as null where its parts are asked for.
        AND len(list_filter(kinds, lambda own: own NOT IN ('OBJECT', 'NULL'))) = 0
        AND json_values(found[1:24]) = json_values([
            to_json(document_id), to_json(given_id), to_json(parent_id), to_json(content.spans), to_json(content."text"),
            to_json(content."language"), to_json(speaker.spans), to_json(speaker."text"), to_json(speaker.name),
            to_json(speaker."role"), to_json(speaker.members),
            to_json(cue.spans), to_json(cue."text"), to_json("mode"), to_json(act), to_json(polarity), to_json(basis),
            to_json(topic), to_json(said_at), to_json(gloss."language"), to_json(gloss."text"), to_json(gloss.origin),
            to_json(confidence), to_json(rule)])
        AND coalesce(nullif(found[25]::VARCHAR, 'null'), '"import"') = to_json(origin)::VARCHAR
        AND same_record(found[26]::VARCHAR, to_json("chain")::VARCHAR)
) AS trusted
WHERE staged_claim.load_id = $load_id AND staged_claim.line = trusted.line AND staged_claim.raw IS NOT NULL;
