-- Fills speaker_name from the rows that were not refused.
INSERT INTO speaker_name
SELECT
    speaker_id, name, "language", 'hand', NULL, any_value(name_key), arg_min(load_id, (load_id, line)), arg_min(line, (load_id, line))
FROM staged_speaker_name ANTI JOIN reject USING (load_id, line)
GROUP BY speaker_id, name, "language"
ORDER BY speaker_id, name, "language";
