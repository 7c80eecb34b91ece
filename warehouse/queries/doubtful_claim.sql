-- The lines of one load that the typed form may not say exactly.
SELECT line, rtrim(raw, chr(10) || chr(13)) FROM staged_claim WHERE load_id = $load_id AND raw IS NOT NULL ORDER BY line;
