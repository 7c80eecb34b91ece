-- One row per story of which a document has a headline in interface (a language): that headline, the title of the story itself where
-- it is one of them, else that of the document that most surely belongs to it, the earliest of several; a long one is cut.
CREATE MACRO headline_in(interface) AS TABLE
WITH printed AS (
    SELECT
        story.story_id,
        arg_min(
            document.title,
            (NOT starts_with(document.title, rtrim(story.title, ' …')), -coalesce(certainty, 0), document.published_from, document_id)
        ) AS title
    FROM story
    JOIN story_document USING (story_id)
    JOIN document USING (document_id)
    WHERE trim(document.title) <> '' AND split_part(document."language", '-', 1) = interface
    GROUP BY story.story_id
)
SELECT
    story_id,
    CASE WHEN length(title) <= 90 THEN title ELSE regexp_replace(left(title, 89), '\s+\S*$', '') || '…' END AS headline
FROM printed;
