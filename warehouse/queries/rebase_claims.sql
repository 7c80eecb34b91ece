-- One row per claim that views show of the documents $documents, in the order of its words: where its parts stand.
SELECT
    claim_id, document_id, content, content_spans, cue, cue_spans, speaker_text, speaker_spans,
    speaker_name, act, polarity, "mode", origin
FROM claim_shown
WHERE content_spans IS NOT NULL AND list_contains($documents::VARCHAR[], document_id)
ORDER BY document_id, content_spans, claim_id;
