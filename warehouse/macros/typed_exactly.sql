-- Whether the record typed from a JSON line says no more and no less than the line: a coerced value (1.7 → 2, "12" → 12), a repeated
-- key or an unknown one makes the two differ. A line of claimkit's own make is compared as it stands; one that has its keys in
-- another order, or leaves out those that are null, value by value (leaves; lists of objects have claimkit's order), where no
-- object has a key that it may not have. The paths and keys are those of claimkit.shape.
CREATE MACRO typed_exactly(line, record, objects, object_keys, leaves, lists) AS CASE
    WHEN record IS NULL OR contains(line, '\u0000') OR regexp_matches(line, ',\s*[}\]]') THEN false
    WHEN same_record(json(line)::VARCHAR, to_json(record)::VARCHAR) THEN true
    ELSE coalesce(
        no_key_else(json_keys(line, objects), object_keys)
        -- A text in the place of an object types as null where its parts are asked for.
        AND list_has_all(['OBJECT', 'NULL'], list_filter(json_type(line, objects), lambda own: own IS NOT NULL))
        AND json_values(json_extract(line, leaves)) = json_values(json_extract(to_json(record), leaves))
        AND same_lists(json_extract(line, lists), json_extract(to_json(record), lists)),
        false)
END;
