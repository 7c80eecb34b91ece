-- One row per claim of match_claim that is in a story: its document and its story.
-- Relies on: comparison.
SELECT claim_id, document_id, story_id FROM match_claim WHERE story_id IS NOT NULL
