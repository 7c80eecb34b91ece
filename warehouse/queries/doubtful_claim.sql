-- The lines of one load that the typed form may not say exactly.
SELECT line, raw FROM staged_claim WHERE load_id = $load_id AND raw IS NOT NULL ORDER BY line;
