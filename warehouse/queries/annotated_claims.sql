-- One row per claim of a document that people have annotated whole: one marked complete, or one of whose claims each has been decided on.
SELECT
    document_id, outlet.name AS outlet, "text", coalesce(document."language", outlet."language") AS "language", document.title,
    claim_id, parent_id, content_spans, cue_spans, speaker_spans, speaker_name, mode
FROM claim_shown
JOIN document USING (document_id)
JOIN outlet USING (outlet_id)
WHERE "text" IS NOT NULL AND content_spans IS NOT NULL
    AND (complete OR document_id NOT IN (
        SELECT document_id FROM claim_shown LEFT JOIN claim_ruling USING (claim_id)
        WHERE ruling IS NULL AND correction IS NULL AND origin_rank(origin) > 1
    ))
ORDER BY document_id, claim_id
