-- Spark SQL's conv of hexadecimal digits to a whole number. A dialect file: DuckDB reads them in a cast.
CREATE MACRO conv(digits, from_base, to_base) AS CAST(concat('0x', digits) AS BIGINT);
