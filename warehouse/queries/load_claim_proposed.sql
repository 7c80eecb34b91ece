-- Fills claim_proposed from the lines of claim_given that are of documents held here; of lines of one claim the first by its text stays.
INSERT INTO claim_proposed
SELECT claim_id, document_id, raw ->> '$.origin', raw
FROM (SELECT raw ->> '$.claim_id' AS claim_id, raw ->> '$.document_id' AS document_id, min(raw) AS raw FROM claim_given GROUP BY ALL)
JOIN document USING (document_id)
ORDER BY claim_id;
