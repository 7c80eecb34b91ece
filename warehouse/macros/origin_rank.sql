-- Who outranks whom on the same words: hand (0) before importer (1) before claimkit's own extractor (2) before a model alone (3).
CREATE MACRO origin_rank(origin) AS CASE
    WHEN origin = 'hand' OR origin LIKE 'hand %' THEN 0 WHEN origin LIKE 'claimkit-%' THEN 2 WHEN origin LIKE 'llm:%' OR origin LIKE 'crf:%' THEN 3 ELSE 1 END;
