-- One row per story, those that most outlets tell first: what it is called (by a researcher, else by a headline, in $interface, a language,
-- where one is), when, by how many and in which languages it is told, how many claims are made in it, and its id, from which every board
-- can start.
SELECT
    coalesce(story_name.name, headline, story.title) AS title, cast(story.published_from AS DATE) AS "from", story.documents, story.outlets,
    list_aggregate(story.languages, 'string_agg', ' ') AS languages, count(claim_shown.claim_id) AS claims, story.story_id
FROM story
JOIN story_document USING (story_id)
LEFT JOIN story_name USING (story_id)
LEFT JOIN headline_in($interface) USING (story_id)
LEFT JOIN claim_shown USING (document_id)
GROUP BY ALL
ORDER BY story.outlets DESC, story.documents DESC, story.story_id;
