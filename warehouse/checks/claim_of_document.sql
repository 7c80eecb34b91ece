-- One row per claim whose document is not held.
SELECT claim_id, document_id FROM claim ANTI JOIN document USING (document_id);
