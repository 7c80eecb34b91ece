-- One row per document of a computed story that was not refused: story_id, title of the story, document_id, certainty.
SELECT story_id, min(title) OVER (PARTITION BY story_id), document_id, certainty
FROM computed_story ANTI JOIN reject USING (load_id, line)
ORDER BY story_id, document_id
