-- Refuses one row.
INSERT INTO reject VALUES ($load_id, $line, $field, $reason, $raw);
