-- Fills story from story_found, with what its documents say of it.
INSERT INTO story
SELECT
    story_found.story_id, story_found.title, min(published_from), max(published_until), count(*), count(DISTINCT outlet_id),
    story_found.languages
FROM story_found JOIN member_found USING (story_id) JOIN document USING (document_id)
GROUP BY story_found.story_id, story_found.title, story_found.languages
ORDER BY story_found.story_id;
