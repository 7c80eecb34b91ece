-- Whether no object has a key twice or one that it may not have: keys and allowed are lists over objects, null where there is none.
CREATE MACRO no_key_else(keys, allowed) AS len(list_filter(list_zip(keys, allowed),
    lambda pair: pair[1] IS NOT NULL AND (len(pair[1]) <> len(list_distinct(pair[1])) OR NOT list_has_all(pair[2], pair[1])))) = 0;
