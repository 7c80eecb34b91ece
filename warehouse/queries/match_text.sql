-- One row per claim of match_claim, in the order of its number: the printed words, their language, the story of its article, and the article.
-- Relies on: coalesce, order.
SELECT number, content, coalesce(language, ''), story_id, document_id FROM match_claim ORDER BY number
