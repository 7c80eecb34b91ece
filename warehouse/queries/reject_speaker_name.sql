-- Refuses names of speakers that are not listed, and rows without a name.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'name' AS field, 'is empty: every row needs one' AS reason, raw
    FROM staged_speaker_name WHERE name IS NULL OR name_key = ''
    UNION ALL
    SELECT load_id, line, 'speaker_id', 'no speaker ' || coalesce(speaker_id, '(empty)') || ': add it to speakers.csv', raw
    FROM staged_speaker_name ANTI JOIN speaker USING (speaker_id)
);
