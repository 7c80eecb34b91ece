-- Records one loaded input.
INSERT INTO "load"
SELECT $load_id, $path, $sha256, $format, $rows, $rows - count(DISTINCT coalesce(line, 0)), count(DISTINCT coalesce(line, 0)), $root
FROM reject WHERE load_id = $load_id;
