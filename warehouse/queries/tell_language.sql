-- Gives the documents of language_told (document_id, language) that language.
UPDATE document SET "language" = language_told."language"
FROM language_told
WHERE document.document_id = language_told.document_id;
