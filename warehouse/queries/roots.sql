-- The inputs this snapshot was built from, as they were asked for; what models answered is read where the project keeps it.
SELECT DISTINCT root FROM "load" WHERE format NOT IN ('extraction', 'judgements', 'answers', 'certainties', 'weights') ORDER BY root;
