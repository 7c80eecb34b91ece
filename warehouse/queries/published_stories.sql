-- One row per story with the ids of its documents.
SELECT story_id, list(document_id ORDER BY document_id) AS documents FROM story_document GROUP BY story_id
