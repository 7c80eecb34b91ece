-- Fills title_proposed from title_given.
INSERT INTO title_proposed SELECT kind, id, title, origin FROM title_given ORDER BY kind, id;
