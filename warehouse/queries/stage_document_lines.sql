-- Takes the typed lines of documents files into staged_document; raw is that of lines whose typed form may not say exactly what they say.
INSERT INTO staged_document BY NAME
SELECT load_id, line, raw, p.document_id AS given_id, p.* EXCLUDE (document_id) FROM typed_line;
