-- One row: what the story $story is called by a researcher, where one named it, what a model would call it, where nobody did, and the
-- document on which a name of it hangs: the one that most surely belongs to it and to no other; NULL where none does.
SELECT
    story_name.name, story_name.researcher AS named_by, title_proposal.title AS proposed, title_proposal.origin AS proposed_by,
    (
        SELECT arg_min(document_id, (-coalesce(certainty, 0), document_id))
        FROM story_document JOIN document_story USING (story_id, document_id)
        WHERE story_document.story_id = story.story_id
    ) AS document_id
FROM story
LEFT JOIN story_name USING (story_id)
LEFT JOIN title_proposal ON title_proposal.kind = 'story' AND title_proposal.id = story.story_id
WHERE story.story_id = $story;
