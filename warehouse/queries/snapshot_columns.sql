-- One row per column of the tables (no view is one) of the attached snapshot, with its type.
SELECT table_name, column_name, data_type
FROM duckdb_columns() JOIN duckdb_tables() USING (database_name, schema_name, table_name)
WHERE database_name = 'snap' AND schema_name = 'main'
ORDER BY table_name, column_index;
