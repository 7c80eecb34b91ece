-- Rows of a Parquet file as JSON lines, numbered from 1.
SELECT row_number() OVER () AS line, to_json(t)::VARCHAR AS raw FROM read_parquet($path) AS t;
