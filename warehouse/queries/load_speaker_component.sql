-- Fills speaker_component.
INSERT INTO speaker_component SELECT speaker_id, merged_id FROM component_read;
