-- One row per document that is in no story.
SELECT document_id FROM document ANTI JOIN story_document USING (document_id) ORDER BY document_id
