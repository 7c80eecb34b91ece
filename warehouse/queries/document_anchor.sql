-- What a document was when something was added to it.
SELECT text_sha256 FROM document WHERE document_id = $document;
