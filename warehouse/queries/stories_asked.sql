-- One row per story that $asked names: by its id (place 0), its title (1), words that its title has (2), or words that its title and
-- those of its documents have (3): the place, its id, its title, in $interface (a language)
-- where it has one, and its documents.
WITH asked AS (
    SELECT list_filter(string_split_regex(lower($asked), '\s+'), lambda word: word <> '') AS words
),
told AS (
    SELECT
        story.story_id, coalesce(story_name.name, any_value(headline), story.title) AS title, story.title AS story_title, story.outlets,
        lower(concat_ws(' ', story_name.name, any_value(headline), story.title)) AS own,
        lower(concat_ws(' ', story_name.name, story.title, string_agg(document.title, ' '))) AS all_titles,
        list(document_id ORDER BY document_id) AS documents
    FROM story
    JOIN story_document USING (story_id)
    JOIN document USING (document_id)
    LEFT JOIN story_name USING (story_id)
    LEFT JOIN headline_in($interface) USING (story_id)
    GROUP BY story.story_id, story.title, story_name.name, story.outlets
),
placed AS (
    SELECT
        told.*, CASE
            WHEN story_id = $asked THEN 0
            WHEN lower($asked) IN (lower(title), lower(story_title)) THEN 1
            WHEN list_bool_and(list_transform(asked.words, lambda word: contains(own, word))) THEN 2
            WHEN list_bool_and(list_transform(asked.words, lambda word: contains(all_titles, word))) THEN 3 END AS place
    FROM told CROSS JOIN asked
)
SELECT place, story_id, title, documents FROM placed WHERE place IS NOT NULL ORDER BY place, outlets DESC, story_id
