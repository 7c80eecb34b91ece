-- How many documents only the later snapshot has, and how many only the earlier one.
SELECT
    (SELECT count(*) FROM after_document ANTI JOIN before_document USING (document_id)),
    (SELECT count(*) FROM before_document ANTI JOIN after_document USING (document_id));
