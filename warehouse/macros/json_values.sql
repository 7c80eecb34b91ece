-- JSON values as comparable texts; null and a value left out are the same.
CREATE MACRO json_values(found) AS list_transform(found, lambda value: nullif(value::VARCHAR, 'null'));
