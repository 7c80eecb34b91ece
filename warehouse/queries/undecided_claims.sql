-- One row per claim that an extractor read and on which nobody has decided: where it stands in the text of its document.
SELECT claim_id, document_id, content_spans, content, chain_text AS chain
FROM claim_shown LEFT JOIN claim_ruling USING (claim_id)
WHERE ruling IS NULL AND correction IS NULL AND origin_rank(origin) > 1 AND content_spans IS NOT NULL
ORDER BY document_id, claim_id
