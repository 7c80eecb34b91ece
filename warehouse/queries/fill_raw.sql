-- Gives the refused rows their raw lines.
UPDATE reject SET raw = rtrim(raw_line.raw, chr(10) || chr(13))
FROM raw_line
WHERE reject.load_id = raw_line.load_id AND reject.line = raw_line.line AND reject.raw IS NULL;
