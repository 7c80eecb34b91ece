-- One row per speaker that judgements say is the same as another: the id they all go by, the smallest of them.
CREATE VIEW speaker_merged AS
SELECT speaker_id, merged_id FROM speaker_component;
