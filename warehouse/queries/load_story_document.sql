-- Fills story_document from member_found.
INSERT INTO story_document SELECT story_id, document_id, certainty FROM member_found ORDER BY story_id, document_id;
