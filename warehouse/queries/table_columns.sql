-- One row per column of the tables made here, with its type and what stands there where nothing is given.
SELECT table_name, column_name, data_type, format('CAST({} AS {})', coalesce(column_default, 'NULL'), data_type) AS by_default
FROM duckdb_columns()
WHERE database_name = 'memory' AND schema_name = 'main' AND NOT internal
ORDER BY table_name, column_index;
