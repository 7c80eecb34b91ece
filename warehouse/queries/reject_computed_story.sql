-- Refuses documents of computed stories that are not loaded, or of no story.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT *, 'document_id' AS field, 'no document ' || coalesce(document_id, '(empty)') || ': load it too' AS reason
    FROM computed_story ANTI JOIN document ON document.document_id = computed_story.document_id
    UNION ALL
    SELECT *, 'story_id', 'is empty' FROM computed_story WHERE coalesce(story_id, '') = ''
    UNION ALL
    SELECT *, 'certainty', 'is a number from 0 to 1' FROM computed_story WHERE NOT coalesce(certainty BETWEEN 0 AND 1, true)
)
