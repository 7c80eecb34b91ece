-- One row per claim of $claims as a judge reads it: who printed it when, who says what, and the words around it.
SELECT
    claim_id, outlet.name AS outlet, coalesce(document."language", outlet."language") AS "language", published_at, title,
    speaker_name AS speaker, content,
    substring(
        "text", greatest(content_spans[1][1] - 250, 0) + 1, content_spans[-1][2] - greatest(content_spans[1][1] - 250, 0) + 250
    ) AS context
FROM claim
JOIN document USING (document_id)
JOIN outlet USING (outlet_id)
WHERE claim_id IN (SELECT unnest($claims)) AND "text" IS NOT NULL AND content_spans IS NOT NULL
ORDER BY claim_id
