-- Places of a source whose document is not here, or whose passage does not lie in its text.
SELECT document_id, begins, ends
FROM locator LEFT JOIN document USING (document_id)
WHERE coalesce(NOT (0 <= begins AND begins < ends AND ends <= characters), true);
