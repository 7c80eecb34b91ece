-- Records the loaded inputs of load_given, one row each; more: refused lines that are counted and not kept.
INSERT INTO "load" BY NAME
SELECT load_id, path, sha256, format, "rows", "rows" - refused AS loaded, refused AS rejected, root, lost
FROM (
    SELECT load_given.*, coalesce(kept, 0) + more AS refused
    FROM load_given
    LEFT JOIN (SELECT load_id, count(DISTINCT coalesce(line, 0)) AS kept FROM reject GROUP BY load_id) USING (load_id)
);
