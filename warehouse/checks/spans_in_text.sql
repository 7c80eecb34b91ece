-- One row per claim with a span that is outside its text, empty, reversed, out of order or overlapping.
SELECT claim_id, document_id,
    coalesce(span_fault(content_spans, length("text")), span_fault(speaker_spans, length("text")), span_fault(cue_spans, length("text"))) AS fault
FROM claim JOIN document USING (document_id)
WHERE known_by = 'text'
    AND coalesce(span_fault(content_spans, length("text")), span_fault(speaker_spans, length("text")), span_fault(cue_spans, length("text"))) IS NOT NULL;
