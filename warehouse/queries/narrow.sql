-- The documents that the views of this cursor show, as a list of ids (told_here).
SET VARIABLE documents_asked = $documents
