-- The refused rows, by load and line; what is said of a whole load goes first.
SELECT load_id, line, field, reason, raw FROM reject ORDER BY load_id, line NULLS FIRST, field, reason, raw;
