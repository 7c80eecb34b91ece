-- Refuses claims whose chain does not begin with the outlet of their document.
INSERT INTO reject
SELECT staged_claim.load_id, staged_claim.line, 'chain', 'begins with ' || chain[1].name || ', but ' || staged_claim.document_id || ' is of ' || outlet.name, NULL
FROM staged_claim
JOIN document ON document.document_id = staged_claim.document_id
JOIN outlet ON outlet.outlet_id = document.outlet_id
ANTI JOIN outlet_name ON outlet_name.name = staged_claim.chain[1].name AND outlet_name.outlet_id = document.outlet_id
WHERE chain[1].name IS NOT NULL;
