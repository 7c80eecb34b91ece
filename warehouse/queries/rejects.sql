-- The refused rows, by load and line.
SELECT load_id, line, field, reason, raw FROM reject ORDER BY ALL;
