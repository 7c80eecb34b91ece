-- One row per name whose speaker is not there.
SELECT speaker_id, name FROM speaker_name ANTI JOIN speaker USING (speaker_id);
