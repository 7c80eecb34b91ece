-- The inputs this snapshot was built from, as they were asked for.
SELECT DISTINCT root FROM "load" WHERE format NOT IN ('extraction', 'judgements') ORDER BY root;
