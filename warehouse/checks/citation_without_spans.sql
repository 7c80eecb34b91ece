-- One row per claim that is known by citation but has spans, or by text that is not held.
SELECT claim_id, known_by
FROM claim JOIN document USING (document_id)
WHERE (known_by = 'citation' AND (content_spans IS NOT NULL OR speaker_spans IS NOT NULL OR cue_spans IS NOT NULL))
    OR (known_by = 'text') <> (document."text" IS NOT NULL)
    OR known_by NOT IN ('text', 'citation');
