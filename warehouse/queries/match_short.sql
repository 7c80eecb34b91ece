-- One row per claim of match_claim in few words whose article is in a story: number, words, their language, act.
-- Relies on: coalesce, length, order.
SELECT number, content, coalesce(language, '') AS language, act
FROM match_claim
WHERE story_id IS NOT NULL AND content_spans IS NOT NULL AND length(content) <= 40
ORDER BY number
