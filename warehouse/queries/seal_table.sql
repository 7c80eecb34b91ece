-- How many rows a table has, and the sum over all that they say.
SELECT count(*), coalesce(sum(md5_number_lower(to_json(t))), 0)::VARCHAR FROM query_table($place) AS t;
