-- Refuses rows of a catalogue that do not say plainly whether all claims of the document are marked.
INSERT INTO reject
SELECT $load_id, line, 'complete', 'is true, false or empty', raw
FROM document_given
WHERE lower(complete) NOT IN ('true', 'false');
