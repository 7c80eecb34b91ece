-- Some of the lines of these loads that the typed form may not say exactly, by load and line.
SELECT load_id, line, rtrim(raw, chr(10) || chr(13)) FROM staged_claim
WHERE raw IS NOT NULL AND load_id IN (SELECT unnest($loads)) ORDER BY load_id, line LIMIT $most;
