-- One row per document of which no text is held, with the words of its claims and their speakers as its text and the days on which it may have been
-- published.
-- Relies on: string_agg, concat_ws, coalesce.
SELECT
    document.document_id, document.outlet_id, coalesce(document."language", '') AS "language", coalesce(title, '') AS title,
    string_agg(concat_ws(E'\n', claim.content, claim.speaker_name), E'\n' ORDER BY claim.claim_id) AS "text", published_from, published_until
FROM document JOIN claim USING (document_id)
WHERE document."text" IS NULL AND claim.content IS NOT NULL
GROUP BY ALL
ORDER BY document.document_id
