-- Gives the refused rows of one load their raw lines.
UPDATE reject SET raw = raw_line.raw
FROM raw_line
WHERE reject.load_id = $load_id AND reject.line = raw_line.line AND reject.raw IS NULL;
