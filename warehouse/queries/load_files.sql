-- The files this snapshot says that it was built from, with the hashes of their bytes; paths are relative to its folder.
SELECT path, sha256 FROM "load" WHERE format NOT IN ('extraction', 'answers', 'certainties', 'weights') ORDER BY path;
