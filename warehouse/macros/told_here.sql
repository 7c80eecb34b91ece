-- Whether a document is one of those that were asked for; all are where none were (no variable documents_asked).
-- A dialect file: variables are of one engine alone.
CREATE MACRO told_here(document_id) AS
    getvariable('documents_asked') IS NULL OR list_contains(getvariable('documents_asked'), document_id);
