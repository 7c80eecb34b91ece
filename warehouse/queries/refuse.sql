-- Keeps rows that could not even be read.
INSERT INTO reject SELECT load_id, line, field, reason, raw FROM row_refused;
