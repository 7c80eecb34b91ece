-- One row: the last standing name that $researcher gave the story $story, and the name of the bulk it belongs to.
SELECT judgement_id, NULL AS bulk
FROM judgement_standing
JOIN document_story ON document_story.document_id = "value" ->> '$.document_id'
WHERE researcher = $researcher AND kind = 'story_named' AND story_id = $story
ORDER BY judged_at DESC, judgement_id DESC
LIMIT 1;
