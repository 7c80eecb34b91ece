-- One row per story that a researcher has named: the last standing judgement of kind story_named on one of its documents, whose value is
-- {"document_id": …, "name": …}. The name hangs on the document, so it stays with the story over rebuilds; a document of several stories
-- names the one to which it surely belongs.
CREATE VIEW story_name AS
SELECT
    story_id, arg_max(name, (judged_at, judgement_id)) AS name,
    arg_max(researcher, (judged_at, judgement_id)) AS researcher, max(judged_at) AS judged_at
FROM (
    SELECT judged_at, judgement_id, researcher, "value" ->> '$.document_id' AS document_id, "value" ->> '$.name' AS name
    FROM judgement_standing WHERE kind = 'story_named'
)
JOIN document_story USING (document_id)
WHERE name IS NOT NULL
GROUP BY story_id;
