-- Spark SQL's array_join: the items of a list as one text, something between them. A dialect file: DuckDB calls it array_to_string.
CREATE MACRO array_join(items, between_them) AS array_to_string(items, between_them);
