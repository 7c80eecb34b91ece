-- The loads by path.
SELECT load_id, path, format, "rows", loaded, rejected FROM "load" ORDER BY path;
