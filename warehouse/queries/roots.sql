-- The inputs this snapshot was built from, as they were asked for.
SELECT DISTINCT root FROM "load" WHERE format <> 'extraction' ORDER BY root;
