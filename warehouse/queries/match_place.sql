-- One row per claim of match_claim that is in a story: its document, its story, and what its speaker makes of it.
-- Relies on: comparison.
SELECT claim_id, document_id, story_id, polarity FROM match_claim WHERE story_id IS NOT NULL
