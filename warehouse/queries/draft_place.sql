-- One row: the path of the file that the connection writes; null where it writes to memory.
-- Relies on: DuckDB's list of databases.
SELECT path FROM duckdb_databases() WHERE database_name = current_database()
