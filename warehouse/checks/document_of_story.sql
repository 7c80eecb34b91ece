-- One row per document in a story, of which either is not held, or that stands in it twice.
SELECT story_id, document_id
FROM story_document
LEFT JOIN story USING (story_id)
LEFT JOIN document USING (document_id)
GROUP BY story_id, document_id
HAVING count(*) > 1 OR bool_or(story.story_id IS NULL) OR bool_or(document.document_id IS NULL);
