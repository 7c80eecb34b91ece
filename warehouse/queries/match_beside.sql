-- One row per claim of match_claim on a page of which match_wanted has a claim: number, page, where its words stand.
-- Relies on: semi-joins by IN.
SELECT number, document_id, content_spans
FROM match_claim
WHERE content_spans IS NOT NULL AND document_id IN (
    SELECT document_id FROM match_claim WHERE number IN (SELECT number FROM match_wanted)
)
ORDER BY number
