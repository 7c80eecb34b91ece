-- The names of the outlets that only documents name.
SELECT name FROM outlet WHERE load_id IS NULL ORDER BY outlet_id;
