-- Notes what an extractor made of the documents of document_read (document_id, credits, read_whole); credits that an input names stay.
UPDATE document SET
    extracted = true, read_whole = document.complete OR document_read.read_whole, credits = coalesce(document.credits, document_read.credits)
FROM document_read
WHERE document.document_id = document_read.document_id;
