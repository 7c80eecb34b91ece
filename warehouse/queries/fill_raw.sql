-- Gives the refused rows the first 10,000 characters of their raw lines.
UPDATE reject SET raw = rtrim(left(raw_line.raw, 10000), chr(10) || chr(13))
FROM raw_line
WHERE reject.load_id = raw_line.load_id AND reject.line = raw_line.line AND reject.raw IS NULL;
