-- One row per document with a title in a story of several documents: the story, the title, and how the story is called now.
SELECT story_id, document.title, document."language", story.title AS called
FROM story_document
JOIN document USING (document_id)
JOIN story USING (story_id)
WHERE document.title IS NOT NULL AND story.documents > 1
ORDER BY story_id, document_id
