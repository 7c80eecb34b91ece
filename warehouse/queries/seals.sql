-- The tables of the snapshot as they were built.
SELECT table_name, "rows", total FROM sealed ORDER BY table_name;
