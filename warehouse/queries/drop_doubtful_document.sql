-- Takes the doubtful lines of these loads out of staging, up to a line of one.
DELETE FROM staged_document
WHERE raw IS NOT NULL AND load_id IN (SELECT unnest($loads)) AND (load_id, line) <= ($load_id, $line);
