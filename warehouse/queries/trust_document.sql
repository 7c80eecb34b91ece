-- Marks the lines of one load as read exactly.
UPDATE staged_document SET raw = NULL WHERE load_id = $load_id AND raw IS NOT NULL;
