-- One row per item of a list. The dialect file of candidates and pairs: what they need of one engine alone stands here
-- (DuckDB: unnest; Spark: explode).
CREATE MACRO each_item(items) AS unnest(items);
