-- One row per claim whose words are not the words at its spans.
SELECT claim_id, document_id
FROM claim JOIN document USING (document_id)
WHERE known_by = 'text' AND (
    content_spans IS NULL OR words_at("text", content_spans) IS DISTINCT FROM content
    OR words_at("text", speaker_spans) IS DISTINCT FROM speaker_text OR words_at("text", cue_spans) IS DISTINCT FROM cue
);
