-- One row per claim whose chain has a gap or does not begin with the outlet of its document.
SELECT claim.claim_id, claim.chain_text
FROM claim
JOIN document USING (document_id)
LEFT JOIN (
    SELECT claim_id, count(*) AS nodes, max(hop) AS last, any_value(outlet_id) FILTER (hop = 0) AS first_outlet
    FROM claim_hop GROUP BY claim_id
) AS "chain" ON "chain".claim_id = claim.claim_id
WHERE nodes IS NULL OR nodes <> last + 1 OR last <> hops OR first_outlet IS DISTINCT FROM document.outlet_id;
