-- One row per text by which a story of several documents or a cluster of several outlets can be called: what it is, its id, the headline of
-- a document or the words of a claim, and how it is called now (a story or cluster that a researcher named only if $named).
SELECT 'story' AS kind, story_id AS id, document.title AS words, story.title AS called
FROM story_document
JOIN document USING (document_id)
JOIN story USING (story_id)
LEFT JOIN story_name USING (story_id)
WHERE (story_name.name IS NULL OR $named) AND document.title IS NOT NULL AND story.documents > 1
UNION ALL
SELECT 'cluster', cluster_id, content, NULL
FROM claim_cluster
JOIN claim_shown USING (claim_id)
JOIN document USING (document_id)
LEFT JOIN cluster_name USING (cluster_id)
WHERE cluster_name.name IS NULL OR $named
QUALIFY count(DISTINCT outlet_id) OVER (PARTITION BY cluster_id) > 1
ORDER BY kind, id, words;
