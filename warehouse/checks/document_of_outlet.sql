-- One row per document whose outlet is not listed.
SELECT document_id, outlet_id FROM document ANTI JOIN outlet USING (outlet_id);
