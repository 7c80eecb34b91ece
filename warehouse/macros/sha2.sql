-- Spark SQL's sha2 of 256 bits: 64 hexadecimal digits of the SHA-256 of a text in UTF-8. A dialect file: DuckDB calls it sha256.
CREATE MACRO sha2(words, bits) AS sha256(words);
