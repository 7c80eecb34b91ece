-- Fills claim_echo from echo_found.
INSERT INTO claim_echo SELECT claim_id, document_id FROM echo_found ORDER BY ALL;
