-- One row per claim of the documents $documents as it was read, whatever was decided on it: where its parts stand.
SELECT
    claim_id, document_id, content, content_spans, cue, cue_spans, speaker_text, speaker_spans,
    speaker_name, act, polarity, "mode", origin
FROM claim
WHERE content_spans IS NOT NULL AND superseded_by IS NULL AND list_contains($documents::VARCHAR[], document_id)
ORDER BY document_id, content_spans, claim_id;
