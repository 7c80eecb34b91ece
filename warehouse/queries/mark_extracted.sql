-- Notes which documents an extractor has read whole.
UPDATE document SET extracted = true WHERE document_id IN (SELECT unnest($documents::VARCHAR[]));
