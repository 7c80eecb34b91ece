-- Marks the lines of these loads up to a line of one as read exactly.
UPDATE staged_document SET raw = NULL
WHERE raw IS NOT NULL AND load_id IN (SELECT unnest($loads)) AND (load_id, line) <= ($load_id, $line);
