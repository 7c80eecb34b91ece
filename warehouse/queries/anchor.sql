-- What the claims $ids stand for, to be kept beside judgements on them.
SELECT claim_id, claim.document_id, text_sha256, content_spans AS spans, content AS words, speaker_name, chain_text AS "chain"
FROM claim JOIN document USING (document_id)
WHERE claim_id IN (SELECT unnest($ids::VARCHAR[]));
