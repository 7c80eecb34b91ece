-- One row per claim of match_claim in a story, in the order of its story and number: the printed words and their language.
-- Relies on: a join on equality, coalesce.
SELECT story_document.story_id, match_claim.number, match_claim.content, coalesce(match_claim."language", '')
FROM match_claim
JOIN story_document ON story_document.document_id = match_claim.document_id
ORDER BY story_document.story_id, match_claim.number
