-- Whether a JSON line says no more and no less than the typed record read from it, keys in claimkit's own order: a coerced value
-- (1.7 → 2, "12" → 12), a repeated key or an unknown one makes the two differ. Keys that claimkit leaves out where they say
-- nothing may be missing; lines of another make are read by trust_claim_values or one by one.
CREATE MACRO same_record(line, record) AS
    line = replace(replace(replace(replace(replace(replace(record, ',"spans":null', ''), ',"cue_spans":null', ''),
                           ',"certain":null', ''), ',"language":null', ''), ',"role":null', ''), ',"members":null', '');
