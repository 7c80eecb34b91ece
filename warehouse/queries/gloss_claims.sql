-- One row per claim without a translation that is in another language than $language, in the order of their ids.
SELECT claim_id, coalesce(document."language", outlet."language") AS "language", speaker_name AS speaker, content
FROM claim
JOIN document USING (document_id)
JOIN outlet USING (outlet_id)
WHERE (gloss IS NULL OR gloss_origin LIKE 'llm:%') AND superseded_by IS NULL
    AND coalesce(document."language", outlet."language") IS NOT NULL
    AND NOT starts_with(coalesce(document."language", outlet."language"), $language)
ORDER BY claim_id
