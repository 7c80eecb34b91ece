-- One row per document of a story: the story to which it surely belongs, where a given table puts it into several.
CREATE VIEW document_story AS
SELECT document_id, arg_min(story_id, (-coalesce(certainty, 0), story_id)) AS story_id
FROM story_document
GROUP BY document_id;
