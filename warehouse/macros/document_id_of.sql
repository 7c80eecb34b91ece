-- Id of a document: d and 20 hexadecimal digits over outlet and text; over address and date where the text is not held.
-- The same as claimkit.ids.document_id.
CREATE MACRO document_id_of(outlet_id, whole, address, published_at) AS 'd' || left(sha256(CASE
    WHEN whole IS NOT NULL THEN outlet_id || chr(31) || whole
    ELSE outlet_id || chr(31) || chr(31) || coalesce(address, '') || chr(31) || coalesce(published_at, '')
END), 20);
