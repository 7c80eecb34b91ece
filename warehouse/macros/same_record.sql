-- Whether a JSON line says no more and no less than the typed record read from it: a coerced value (1.7 → 2, "12" → 12),
-- a repeated key or an unknown one makes the two differ; a key left out is the same as null.
CREATE MACRO same_record(line, record) AS CASE
    WHEN line = replace(replace(replace(replace(record, ',"spans":null', ''), ',"cue_spans":null', ''),
                                ',"certain":null', ''), ',"language":null', '') THEN true
    ELSE replace(regexp_replace(line, ',?"[a-z_]+":null', '', 'g'), '{,', '{')
       = replace(regexp_replace(record, ',?"[a-z_]+":null', '', 'g'), '{,', '{')
END;
