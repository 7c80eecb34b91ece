-- The names of the outlets that are listed.
SELECT name FROM outlet WHERE load_id IS NOT NULL ORDER BY outlet_id;
