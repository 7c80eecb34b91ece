-- One row per proposal on which nobody has decided, by document and place: its line of a claims file.
SELECT raw FROM claim_proposal ORDER BY document_id, content_spans, claim_id;
